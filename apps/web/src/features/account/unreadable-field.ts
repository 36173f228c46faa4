// Days typed wrongly stay in their field with the reason; the form behind it still holds the day before.

/** Does any field of the form show that what was typed cannot be read? Then sending would send something else. */
export function hasUnreadableField(form: HTMLFormElement): boolean {
  const days = form.querySelectorAll('input[inputmode="numeric"][aria-invalid="true"]');
  return days.length > 0;
}
