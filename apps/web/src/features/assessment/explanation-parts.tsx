// Parts of the explanation screen: the choice between agreeing and disputing, and two answers side by side.
import { Group, Radio } from '@mantine/core';
import { explainedItemSchema } from '@parindex/contract/assessment';
import { ConflictDialog } from '../../ui/autosave/conflict-dialog.tsx';
import type { FieldSave } from '../../ui/autosave/save-queue.ts';
import { explanationText as text } from './assessment.vi.ts';

export type Stance = 'agree' | 'dispute';

export interface Answer {
  readonly stance: Stance | null;
  readonly text: string;
}

interface StanceFieldProps {
  readonly code: string;
  readonly stance: Stance | null;
  readonly disabled: boolean;
  readonly onStance: (stance: Stance) => void;
}

export function StanceField({ code, stance, disabled, onStance }: StanceFieldProps) {
  return (
    <Radio.Group label={text.stance(code)} value={stance ?? ''} onChange={(value) => onStance(value as Stance)}>
      <Group mt="xs">
        <Radio value="agree" label={text.agree} disabled={disabled} />
        <Radio value="dispute" label={text.dispute} disabled={disabled} />
      </Group>
    </Radio.Group>
  );
}

interface ExplanationConflictProps {
  readonly fields: ReadonlyMap<string, FieldSave<Answer>>;
  readonly onDecide: (code: string, choice: 'mine' | 'theirs') => void;
}

export function ExplanationConflict({ fields, onDecide }: ExplanationConflictProps) {
  const [found] = [...fields].filter(([, { status }]) => status === 'conflict');
  const stands = explainedItemSchema.partial().safeParse(found?.[1].stands);
  if (!found || !stands.success) return <ConflictDialog subject={null} lines={[]} onDecide={() => undefined} />;
  const [code, { value }] = found;
  const words = (stance: Stance | null | undefined) => (stance ? text[stance] : '');
  return (
    <ConflictDialog
      subject={code}
      lines={[
        { label: text.stanceLabel, mine: words(value.stance), theirs: words(stands.data.stance) },
        { label: text.text, mine: value.text, theirs: stands.data.text ?? '' },
      ]}
      onDecide={(choice) => onDecide(code, choice)}
    />
  );
}
