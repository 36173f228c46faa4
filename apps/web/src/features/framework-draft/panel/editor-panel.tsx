// The right side of the editor: the chosen node, its trial, the worked cases, the settings, the findings.
import { Tabs } from '@mantine/core';
import { text } from '../draft.vi.ts';
import classes from '../editor.module.css';
import { type Tab, tabs, useEditor } from '../editor.ts';
import { countIssues } from '../model/check-draft.ts';
import { CasesPanel } from './cases-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { NodePanel } from './node-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import { TryPanel } from './try-panel.tsx';

export function EditorPanel({ focus }: { focus: { readonly field: string | null } | null }) {
  const { tab, openTab, checking } = useEditor();
  const { errors, warnings } = countIssues(checking.issues);
  const count = errors + warnings;
  return (
    <Tabs
      value={tab}
      onChange={(chosen) => chosen !== null && openTab(chosen as Tab)}
      keepMounted={false}
      className={classes['tabs'] ?? ''}
    >
      <Tabs.List>
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {name === 'findings' && count > 0 ? `${text.tabs.findings} (${count})` : text.tabs[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((name) => (
        <Tabs.Panel key={name} value={name} className={classes['tabPanel'] ?? ''}>
          {name === 'node' && <NodePanel focus={focus} />}
          {name === 'try' && <TryPanel />}
          {name === 'cases' && <CasesPanel />}
          {name === 'settings' && <SettingsPanel />}
          {name === 'findings' && <FindingsPanel />}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
