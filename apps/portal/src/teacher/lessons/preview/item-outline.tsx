import type { PublicItem, PublicLesson } from '@eia/lesson';
import { useT } from '../../../shared/i18n.js';
import css from './outline.module.css';
import { Picture } from './picture.js';

/** A question with everything one can choose. Which answer fits is not in what students get, so it is not here. */
export function ItemOutline({ item, lesson }: { item: PublicItem; lesson: PublicLesson }) {
  const { t, locale } = useT('teacher');
  return (
    <div className={css.item}>
      {item.media && <Picture lesson={lesson} id={item.media} />}
      <p className={css.ask}>{item.stem}</p>
      {item.kind === 'face' && <p className={css.note}>{lesson.faces[item.face]?.alt}</p>}
      <Choices item={item} />
      <p className={css.note}><b lang={locale}>{t('outline.hint')}</b> {item.hint}</p>
    </div>
  );
}

function Choices({ item }: { item: PublicItem }) {
  const { t, locale } = useT('teacher');
  switch (item.kind) {
    case 'choice':
    case 'face':
    case 'multi':
      return <ul className={css.options} data-many={item.kind === 'multi'}>{item.options.map((option) => <li key={option.id}>{option.text}</li>)}</ul>;
    case 'sort':
      return (
        <>
          <p className={css.note} lang={locale}>{t('outline.bins')}</p>
          <ul className={css.bullets}>{item.bins.map((bin) => <li key={bin.id}>{bin.label}</li>)}</ul>
          <ul className={css.options}>{item.cards.map((card) => <li key={card.id}>{card.text}</li>)}</ul>
        </>
      );
    case 'match':
      return (
        <div className={css.pairs}>
          <ul className={css.options}>{item.lefts.map((card) => <li key={card.id}>{card.text}</li>)}</ul>
          <ul className={css.options}>{item.rights.map((card) => <li key={card.id}>{card.text}</li>)}</ul>
        </div>
      );
    case 'order':
      return <ul className={css.options}>{item.sequence.map((card) => <li key={card.id}>{card.text}</li>)}</ul>;
  }
}
