import { useRouter } from '@tanstack/react-router';
import { ArrowLeft, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { lawPlaceLabels, lawTopicLabels, ruleGroupLabels } from '../../../shared/labels/rule-labels.ts';
import { withChanges } from '../../../shared/rules/with-changes.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { ruleGroups, rules, type RuleGroup } from '../../../shared/rules/rules.ts';
import { ruleTitle } from '../../../shared/rules/titles.ts';
import { fold } from '../../../shared/text/fold.ts';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { LEVEL_WORDS } from '../../ui/level.ts';
import { RowList } from '../../ui/row-list.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useOpenRow } from '../patients/open-form.ts';
import type { TableRowOpen } from '../table-rows/table-row-start.tsx';
import { useHome } from '../vault/home-context.tsx';
import { LawsSection } from './laws-section.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleEntry, useRuleWhy } from './rule-entry.tsx';
import styles from './rules.module.css';

const groupNames = Object.keys(ruleGroups) as RuleGroup[];
const holds = (words: string, query: string): boolean =>
  fold(query)
    .split(' ')
    .every((part) => fold(words).includes(part));

/** Every rule with its level, limits and source, and the table of local law; everyone reads, an owner changes. */
export const RulesPage = () => {
  const intl = useIntl();
  const router = useRouter();
  const { changes, laws } = useHome();
  const may = useRefusal()('rules:save') === undefined;
  const why = useRuleWhy();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<'all' | 'own'>('all');
  const left = useOpenRow();
  const [changing, setChanging] = useState<TableRowOpen | null>(
    left?.kind === 'rule' ? { draft: left.id } : null,
  );
  const now = new Map(withChanges(rules, changes).map((rule) => [rule.id, rule]));
  const revisionOf = (id: string): number => changes.find(({ rule }) => rule === id)?.revision ?? 0;
  const own = [...now.values()].filter(({ changed }) => changed).length;

  const wordsOf = (rule: Rule): string =>
    [
      rule.id,
      intl.formatMessage(ruleTitle(rule.id)),
      intl.formatMessage(LEVEL_WORDS[rule.level]),
      why(rule),
      rule.source,
      ...(rule.positions ?? []).flatMap(({ says, source }) => [says, source]),
    ].join(' ');
  const fits = (rule: Rule): boolean =>
    (shown === 'all' || rule.changed !== undefined) && holds(wordsOf(rule), query);
  const groups = groupNames.map((name) => ({
    name,
    found: ruleGroups[name].flatMap(({ id }) => now.get(id) ?? []).filter(fits),
  }));
  const foundLaws = laws.filter(
    (law) =>
      (shown === 'all' || law.by !== null) &&
      holds(
        [
          intl.formatMessage(lawPlaceLabels[law.place]),
          intl.formatMessage(lawTopicLabels[law.topic]),
          law.text,
          law.source,
        ].join(' '),
        query,
      ),
  );
  return (
    <WorkFrame
      current="practice"
      banner={
        <PageHead
          title={intl.formatMessage({ id: 'rules.title', defaultMessage: 'Rules' })}
          note={intl.formatMessage(
            {
              id: 'rules.count',
              defaultMessage:
                '{count} rules, {own, plural, =0 {all as shipped} one {# changed here} other {# changed here}}',
            },
            { count: rules.length, own },
          )}
        />
      }
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => router.history.back()}>
            {intl.formatMessage({ id: 'document.back', defaultMessage: 'Back' })}
          </Button>
        </ActionBar>
      }
    >
      <div className={styles.page}>
        <div className={styles.find}>
          <SearchInput
            hideLabel={false}
            reserveLine={false}
            label={intl.formatMessage({ id: 'rules.search', defaultMessage: 'Search rules and sources' })}
            value={query}
            onChange={setQuery}
          />
          <Segmented
            hideLabel
            label={intl.formatMessage({ id: 'rules.shown', defaultMessage: 'Which rules' })}
            value={shown}
            options={[
              { value: 'all', label: intl.formatMessage({ id: 'rules.all', defaultMessage: 'All' }) },
              {
                value: 'own',
                label: intl.formatMessage({ id: 'rules.own', defaultMessage: 'Changed here' }),
              },
            ]}
            onChange={setShown}
          />
        </div>
        {groups.map(
          ({ name, found }) =>
            found.length > 0 && (
              <section key={name} className={styles.group} aria-labelledby={`rules-${name}`}>
                <h2 id={`rules-${name}`} className="heading">
                  {intl.formatMessage(ruleGroupLabels[name])}
                </h2>
                <RowList>
                  {found.map((rule) => (
                    <RuleEntry
                      key={rule.id}
                      rule={rule}
                      touched={revisionOf(rule.id) > 0}
                      onChange={may ? () => setChanging({ row: rule.id }) : undefined}
                    />
                  ))}
                </RowList>
              </section>
            ),
        )}
        {(foundLaws.length > 0 || (query === '' && shown === 'all')) && <LawsSection found={foundLaws} />}
        {foundLaws.length === 0 && groups.every(({ found }) => found.length === 0) && (
          <Empty
            icon={SearchX}
            title={intl.formatMessage({ id: 'rules.none', defaultMessage: 'No rule with these words' })}
          >
            {intl.formatMessage({
              id: 'rules.none.text',
              defaultMessage: 'Titles, reasons, sources and levels are searched.',
            })}
          </Empty>
        )}
      </div>
      {may && changing !== null && (
        <RuleDialog open={changing} changes={changes} onClose={() => setChanging(null)} />
      )}
    </WorkFrame>
  );
};
