// "Việc của tôi": what waits for the person who is signed in, on which thing, until when.
import { z } from 'zod';

/** Every kind of work that can wait for somebody: `feature.act`. The words of the button come from the web, by kind. */
export const taskKinds = [
  'assessment.fill',
  'assessment.submit',
  'assessment.returned',
  'appraisal.first',
  'explanation.answer',
  'explanation.send',
  'appraisal.second',
  'round.open',
  'round.advance',
  'result.approve',
  'result.publish',
  'framework.issue',
  'survey.import',
  'framework.propose',
  'framework.sendProposals',
  'framework.answerProposals',
] as const;

export const taskKindSchema = z.enum(taskKinds);

/**
 * One piece of work.
 *
 * Example: { id: 'assessment.fill:8f…', kind: 'assessment.fill', title: 'Tự đánh giá năm 2025 còn 12 mục chưa kê khai',
 *   thing: 'Hồ sơ tự đánh giá · Sở Tài chính', agencyName: 'Sở Tài chính', dueAt: '2025-12-05T10:00:00Z',
 *   href: '/ho-so/8f…', blockedReason: null }
 */
export const taskSchema = z.object({
  /** Stable while the work is the same, so that a list refreshed in the background does not jump. */
  id: z.string(),
  kind: taskKindSchema,
  title: z.string(),
  /** What the work is on, in words. */
  thing: z.string(),
  agencyName: z.string(),
  /** Moment in UTC; null = no deadline. */
  dueAt: z.iso.datetime().nullable(),
  /** Address inside the web application, starts with one slash: never another site. */
  href: z.string().regex(/^\/(?!\/)/),
  /** Why it cannot be done now, as the rule says it; null = it can. */
  blockedReason: z.string().nullable(),
});

/** GET /api/my-work. The most urgent first; work without a deadline last. */
export const myWorkSchema = z.object({
  tasks: z.array(taskSchema),
  /** Late, due within seven days, and all of it: counted by the server's clock, not the clock of the screen. */
  counts: z.object({
    total: z.number().int().nonnegative(),
    late: z.number().int().nonnegative(),
    soon: z.number().int().nonnegative(),
  }),
});

/** The route. Problems (problem.ts) come besides. */
export const readMyWorkRoute = { response: { 200: myWorkSchema } };

export type TaskKind = z.infer<typeof taskKindSchema>;
export type Task = z.infer<typeof taskSchema>;
export type MyWork = z.infer<typeof myWorkSchema>;
