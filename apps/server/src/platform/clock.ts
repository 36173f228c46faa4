// The time, as a parameter: tests stop it, nothing else reads it.

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
