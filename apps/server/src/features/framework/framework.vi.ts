// What refusals of the framework feature say.
import type { FrameworkStatus } from '@parindex/domain/framework/access';

export const frameworkImportText = {
  keyTaken: ({ key, title, status }: { key: string; title: string; status: FrameworkStatus }) =>
    status !== 'draft'
      ? `Mã “${key}” là của “${title}” đã ban hành. Hãy đặt “id” khác trong tệp.`
      : `Mã “${key}” là của bản nháp “${title}”. Hãy mở bản nháp đó rồi thay tệp, hoặc đặt “id” khác trong tệp.`,
};
