// The form of a round as plain values: from a draft, with sensible dates, to what is sent.
import type { RoundDetail, RoundInput } from '@parindex/contract/round';
import { addDays } from '@parindex/domain/day';
import { type RoundStep, roundSteps } from '@parindex/domain/round/round';
import { fold } from '@parindex/domain/vietnamese';
import { momentOf } from './moment-input.tsx';
import type { TypedDates } from './step-dates.tsx';

export interface TypedGroup {
  /** Known to the form only. */
  readonly key: string;
  /** Kept when a group is renamed: dossiers hang on it. Null = not saved yet. */
  readonly code: string | null;
  readonly name: string;
  readonly frameworkId: string;
  readonly agencyIds: readonly string[];
}

export interface TypedRound {
  readonly title: string;
  readonly yearJudged: string;
  readonly yearPublished: string;
  readonly yearCarriedOut: string;
  readonly groups: readonly TypedGroup[];
  readonly dates: TypedDates;
}

export const noDates: TypedDates = datesFrom([]);

export function datesFrom(steps: RoundDetail['steps']): TypedDates {
  const of = (step: RoundStep) => {
    const dates = steps.find((candidate) => candidate.step === step);
    return { opensAt: dates?.opensAt ?? null, closesAt: dates?.closesAt ?? null };
  };
  return {
    selfAssessment: of('selfAssessment'),
    appraisal1: of('appraisal1'),
    explanation: of('explanation'),
    appraisal2: of('appraisal2'),
    approval: of('approval'),
  };
}

/** Only steps with both moments; the server says which are missing when the round is to open. */
export function stepsOf(dates: TypedDates): RoundInput['steps'] {
  return roundSteps.flatMap((step) => {
    const { opensAt, closesAt } = dates[step];
    return opensAt === null || closesAt === null ? [] : [{ step, opensAt, closesAt }];
  });
}

/** Days each step usually lasts, one after the other. */
const usualDays: Record<RoundStep, number> = {
  selfAssessment: 21,
  appraisal1: 14,
  explanation: 7,
  appraisal2: 14,
  approval: 14,
};

/** Every step begins the morning after the one before it has closed. */
export function suggestDates(firstDay: string): TypedDates {
  let day = firstDay;
  let dates = noDates;
  for (const step of roundSteps) {
    const last = addDays(day, usualDays[step] - 1);
    dates = { ...dates, [step]: { opensAt: momentOf(day, '08:00'), closesAt: momentOf(last, '17:00') } };
    day = addDays(last, 1);
  }
  return dates;
}

let groupsMade = 0;

/** Not `crypto.randomUUID` for the key: browsers refuse it on a plain-http address of an office network. */
export function newGroup(): TypedGroup {
  groupsMade += 1;
  return { key: `new ${groupsMade}`, code: null, name: '', frameworkId: '', agencyIds: [] };
}

export function emptyRound(year: number): TypedRound {
  return {
    title: '',
    yearJudged: String(year),
    yearPublished: String(year + 1),
    yearCarriedOut: String(year),
    groups: [newGroup()],
    dates: noDates,
  };
}

export function typedFrom(round: RoundDetail): TypedRound {
  return {
    title: round.title,
    yearJudged: String(round.yearJudged),
    yearPublished: String(round.yearPublished),
    yearCarriedOut: String(round.yearCarriedOut),
    groups: round.groups.map(({ code, name, frameworkId, agencies }) => ({
      key: code,
      code,
      name,
      frameworkId,
      agencyIds: agencies.map(({ agencyId }) => agencyId),
    })),
    dates: datesFrom(round.steps),
  };
}

export function inputFrom(typed: TypedRound, authorityId: string): RoundInput {
  const taken = new Set(typed.groups.flatMap(({ code }) => code ?? []));
  return {
    authorityId,
    title: typed.title,
    yearJudged: Number(typed.yearJudged),
    yearPublished: Number(typed.yearPublished),
    yearCarriedOut: Number(typed.yearCarriedOut),
    groups: typed.groups.map(({ code, name, frameworkId, agencyIds }) => ({
      code: code ?? freeCode(name, taken),
      name,
      frameworkId,
      agencyIds: [...agencyIds],
    })),
    steps: stepsOf(typed.dates),
  };
}

/** `Khối sở` → `khoi-so`; a second one of the name gets a number. */
function freeCode(name: string, taken: Set<string>): string {
  const base =
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 30) || 'khoi';
  let code = base;
  for (let number = 2; taken.has(code); number += 1) code = `${base}-${number}`;
  taken.add(code);
  return code;
}

/** May the form go on from this step? Everything else the server checks, all at once. */
export function isStepFilled(typed: TypedRound, step: number): boolean {
  if (step === 0) {
    const years = [typed.yearJudged, typed.yearPublished, typed.yearCarriedOut];
    return typed.title.trim() !== '' && years.every((year) => /^\d{4}$/.test(year));
  }
  if (step !== 1) return true;
  const isFilled = ({ name, frameworkId, agencyIds }: TypedGroup) =>
    name.trim() !== '' && frameworkId !== '' && agencyIds.length > 0;
  return typed.groups.length > 0 && typed.groups.every(isFilled);
}
