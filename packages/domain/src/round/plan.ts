// Is a round, as somebody wants to save it, sound? Years, groups, agencies, dates: everything wrong at once.
import type { Day } from '../day.ts';
import type { Finding, Note, Path } from '../finding.ts';
import { writeDay } from '../vietnamese.ts';
import { isAtLeast, type RoundFacts, type RoundStep, roundSteps, type StepDates, stepOf } from './round.ts';
import { planText } from './round.vi.ts';

export interface PlannedGroup {
  readonly code: string;
  readonly name: string;
  readonly frameworkId: string;
  readonly agencyIds: readonly string[];
}

export interface RoundPlan {
  readonly yearJudged: number;
  readonly yearPublished: number;
  readonly yearCarriedOut: number;
  readonly groups: readonly PlannedGroup[];
  readonly steps: readonly StepDates[];
}

export interface PlannedFramework {
  readonly title: string;
  readonly issued: boolean;
  /** Not for rounds that do not use it yet. */
  readonly retired: boolean;
}

/** What is known, on `day`, of what the plan names. */
export interface PlanFacts {
  readonly day: Day;
  readonly frameworks: ReadonlyMap<string, PlannedFramework>;
  /** Names of the agencies that stand on that day, by id. */
  readonly agencies: ReadonlyMap<string, string>;
}

/** Years may lie this far apart: a round is published up to three years after the one it judges. */
const yearSpan = 3;

/** @returns every finding, each with the path of the field in the plan; empty = it may be saved */
export function roundFindings(plan: RoundPlan, facts: PlanFacts): Finding[] {
  const findings: Finding[] = [];
  const note: Note = (path, message, severity = 'error') => findings.push({ path, message, severity });
  checkYears(plan, note);
  checkGroups(plan.groups, facts, note);
  checkSteps(plan, note);
  return findings;
}

function checkYears({ yearJudged, yearPublished, yearCarriedOut }: RoundPlan, note: Note): void {
  const plausible = (year: number) => year >= yearJudged && year <= yearJudged + yearSpan;
  if (!plausible(yearPublished)) note(['yearPublished'], planText.publishedYear);
  if (!plausible(yearCarriedOut)) note(['yearCarriedOut'], planText.carriedOutYear);
}

function checkGroups(groups: readonly PlannedGroup[], facts: PlanFacts, note: Note): void {
  const seen = { codes: new Set<string>(), names: new Set<string>(), agencies: new Set<string>() };
  groups.forEach(({ code, name, frameworkId, agencyIds }, index) => {
    const at = ['groups', index];
    if (seen.codes.has(code)) note([...at, 'code'], planText.groupTwice(code));
    if (seen.names.has(name)) note([...at, 'name'], planText.groupNameTwice(name));
    seen.codes.add(code);
    seen.names.add(name);
    checkFramework(facts.frameworks.get(frameworkId), [...at, 'frameworkId'], note);
    agencyIds.forEach((agencyId, position) => {
      const path = [...at, 'agencyIds', position];
      const agency = facts.agencies.get(agencyId);
      if (agency === undefined) note(path, planText.agencyUnknown(agencyId, writeDay(facts.day)));
      else if (seen.agencies.has(agencyId)) note(path, planText.agencyTwice(agency));
      seen.agencies.add(agencyId);
    });
  });
}

function checkFramework(framework: PlannedFramework | undefined, path: Path, note: Note): void {
  if (framework === undefined) note(path, planText.frameworkUnknown);
  else if (!framework.issued) note(path, planText.frameworkDraft(framework.title));
  else if (framework.retired) note(path, planText.frameworkRetired(framework.title));
}

/** Dates may be missing until the round opens; those given must be right. */
export function checkSteps(
  { steps, yearJudged, yearPublished }: Pick<RoundPlan, 'steps' | 'yearJudged' | 'yearPublished'>,
  note: Note,
): void {
  const lastYear = Math.max(yearPublished, yearJudged) + 1;
  const seen = new Set<RoundStep>();
  steps.forEach(({ step, opensAt, closesAt }, index) => {
    const at = ['steps', index];
    if (seen.has(step)) note([...at, 'step'], planText.stepTwice(step));
    seen.add(step);
    if (closesAt <= opensAt) note([...at, 'closesAt'], planText.endsBeforeItBegins(step));
    const years = [opensAt.getUTCFullYear(), closesAt.getUTCFullYear()];
    if (years.some((year) => year < yearJudged || year > lastYear)) {
      note([...at, 'opensAt'], planText.outsideYears(step, yearJudged, lastYear));
    }
  });
  checkOrder(steps, note);
}

/** Each step begins when the one before it has closed: nobody appraises what may still change. */
function checkOrder(steps: readonly StepDates[], note: Note): void {
  const inOrder = roundSteps.flatMap((step) => steps.find((dates) => dates.step === step) ?? []);
  inOrder.forEach((dates, position) => {
    const before = inOrder[position - 1];
    if (before && dates.opensAt < before.closesAt) {
      note(
        ['steps', steps.indexOf(dates), 'opensAt'],
        planText.beginsTooEarly(dates.step, before.step, before.closesAt),
      );
    }
  });
}

/**
 * May these dates replace those of the round?
 *
 * What is past stays as it was; of the step that has begun only the end moves, and not into the past.
 */
export function scheduleFindings(
  round: RoundFacts & { readonly yearJudged: number; readonly yearPublished: number },
  steps: readonly StepDates[],
  now: Date,
): Finding[] {
  const findings: Finding[] = [];
  const note: Note = (path, message, severity = 'error') => findings.push({ path, message, severity });
  checkSteps({ ...round, steps }, note);
  for (const { step } of round.steps) {
    if (!steps.some((dates) => dates.step === step)) note(['steps'], planText.stepGone(step));
  }
  steps.forEach((dates, index) => {
    checkMove(round, dates, now, (path, message) => note(['steps', index, ...path], message));
  });
  return findings;
}

function checkMove(round: RoundFacts, dates: StepDates, now: Date, note: Note): void {
  const { step } = dates;
  const before = stepOf(round, step);
  const opens = before?.opensAt.getTime() !== dates.opensAt.getTime();
  const closes = before?.closesAt.getTime() !== dates.closesAt.getTime();
  if (!opens && !closes) return;
  if (round.status !== step && isAtLeast(round.status, step)) return note([], planText.stepPast(step));
  if (round.status === step && before && before.opensAt <= now && opens) note(['opensAt'], planText.stepBegun(step));
  if (closes && dates.closesAt <= now) note(['closesAt'], planText.closesInThePast(step));
}
