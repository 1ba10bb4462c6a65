import { announce, Button, Dialog, Icon, staffIcons } from '@eia/ui';
import { useState } from 'react';
import { ReportExportDocument, type ExportFormat } from '../generated/graphql.js';
import { gql } from '../shared/gql.js';
import { useT } from '../shared/i18n.js';
import css from './district.module.css';
import type { Choice } from './use-report.js';

const formats: readonly ExportFormat[] = ['csv', 'json'];

/** Saves the numbers of the page as a file; they come from the same sums. */
export function ExportDialog({ choice, onClose }: { choice: Choice; onClose: () => void }) {
  const { t } = useT('district');
  const [failed, setFailed] = useState(false);
  const save = async (format: ExportFormat) => {
    setFailed(false);
    try {
      const { reportExport: file } = await gql(ReportExportDocument, { format, schoolId: choice.schoolId, termId: choice.termId });
      const url = URL.createObjectURL(new Blob([file.text], { type: `${file.mediaType};charset=utf-8` }));
      Object.assign(document.createElement('a'), { href: url, download: file.name }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      announce(t('export.saved', { name: file.name }));
    } catch {
      setFailed(true);
    }
  };
  return (
    <Dialog open title={t('export.title')} onClose={onClose} closeLabel={t('export.close')}>
      <p>{t('export.text')}</p>
      <div className={css.exports}>
        {formats.map((format) => (
          <Button key={format} look="outline" onClick={() => void save(format)}><Icon of={staffIcons.download} size={20} />{t(`export.${format}`)}</Button>
        ))}
      </div>
      {failed && <p role="alert" className={css.failed}>{t('export.failed')}</p>}
      <p className={css.note}>{t('rounded')}</p>
    </Dialog>
  );
}
