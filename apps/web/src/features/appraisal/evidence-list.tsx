// Documents linked to an item: each opens beside the sheet, or is downloaded.
import type { AppraisalRow } from '@parindex/contract/appraisal';
import { Icon } from '../../ui/icons.tsx';
import classes from './appraisal.module.css';
import { text } from './appraisal.vi.ts';

export function EvidenceList({ evidence }: { evidence: AppraisalRow['evidence'] }) {
  if (evidence.length === 0) return <p className={classes['soft']}>{text.noEvidence}</p>;
  return (
    <ul className={classes['evidence']}>
      {evidence.map(({ evidenceId, name, documentNumber, page, layer }) => {
        const address = `/api/evidence/${evidenceId}/file`;
        const more = [documentNumber, page && text.page(page), layer === 'explanation' && text.addedInExplanation];
        return (
          <li key={evidenceId}>
            <a href={address} target="_blank" rel="noopener">
              <Icon name="file" size={14} /> {name}
            </a>{' '}
            <small>{more.filter(Boolean).join(' · ')}</small>{' '}
            <a href={address} download={name} aria-label={text.downloadOf(name)} title={text.download}>
              <Icon name="export" size={14} />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
