// Records what became of agencies from a day on: renamed, merged, split, abolished.
import { Drawer } from '@mantine/core';
import { useRecordSuccession } from './agency.queries.ts';
import { text } from './agency.vi.ts';
import { SuccessionForm } from './succession-form.tsx';

export function SuccessionDrawer({ onClose }: { onClose: () => void }) {
  const record = useRecordSuccession(onClose);
  return (
    <Drawer opened onClose={onClose} size="lg" title={text.recordSuccession} closeOnClickOutside={false}>
      <SuccessionForm busy={record.isPending} problem={record.error} onSubmit={record.mutate} onCancel={onClose} />
    </Drawer>
  );
}
