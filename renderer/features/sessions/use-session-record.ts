import { useMemo } from 'react';
import type { Device } from '../../../shared/devices/device.ts';
import type { Course } from '../../../shared/courses/course.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { FieldProblem } from '../../../shared/errors.ts';
import type { Home } from '../../../shared/ipc/vault-views.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { passReasons, type Pass } from '../../../shared/passes/pass.ts';
import type { Product } from '../../../shared/products/product.ts';
import { chartFacts, consentInForce } from '../../../shared/rules/chart-facts.ts';
import { usualDepth } from '../../../shared/rules/depth-ranges.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { askedFindings } from './asked-findings.ts';
import { reasonsInUse } from '../../../shared/rules/reasons.ts';
import { registerFacts } from '../../../shared/rules/register-facts.ts';
import { rules } from '../../../shared/rules/rules.ts';
import { openCarried } from '../../../shared/sessions/carry.ts';
import { completeness, type SectionState } from '../../../shared/sessions/completeness.ts';
import { sessionFromDraft, type FromDraft } from '../../../shared/sessions/from-draft.ts';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import type { PaperContext } from '../../../shared/sessions/paper-from-draft.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { standing } from '../../../shared/zones/zone.ts';
import { versionSignedOn } from '../../../shared/templates/in-use.ts';
import { useSame } from '../../use-same.ts';

export interface Around {
  readonly chart: Chart;
  readonly home: Home;
  readonly devices: readonly Device[];
  readonly products: readonly Product[];
  /** The patient's courses, also those that ended. */
  readonly courses: readonly Course[];
  readonly locale: string;
  /** UTC ms, told again each minute. */
  readonly now: number;
  readonly amended?: Session | undefined;
  readonly paper?: PaperContext | undefined;
  readonly passes: readonly Pass[];
  /** Rules (`message`) at subjects (`path`) for which the vault asked a reason. */
  readonly asked: readonly FieldProblem[];
}

export interface SessionRecord {
  readonly record: FromDraft;
  readonly findings: readonly Finding[];
  readonly sections: readonly SectionState[];
}

/** The record a draft stands for, what the rules say about it, and what is still open. */
export const recordOf = (draft: SessionDraft, around: Around): SessionRecord => {
  const { chart, home, devices, products, courses, locale, now, amended, paper, asked, passes } = around;
  const { timeZone } = home;
  const day = dateOfInstant(draft.startedAt, timeZone);
  const screened = chart.screening && dateOfInstant(chart.screening.at, timeZone) === day;
  const consent = consentInForce(chart.consents, null);
  const stands = consent?.outcome === 'agreed' && consent.withdrawnAt === null;
  const read = sessionFromDraft(draft, {
    devices,
    products,
    today: dateOfInstant(now, timeZone),
    locale,
    screening: amended ? amended.screening : screened ? (chart.screening?.id ?? null) : null,
    consent: amended ? amended.consent : stands ? consent.id : null,
    timeZone,
    zones: standing(chart.zones),
    courses,
    usualDepth: usualDepth(home.changes),
    paper,
    ...(amended ? { amended } : {}),
  });
  /** A session that is being amended is not an earlier needling of its own areas. */
  const lastNeedled = Object.fromEntries(
    Object.entries(chart.lastNeedled).filter(([, at]) => at !== amended?.startedAt),
  );
  const facts = chartFacts({
    chart: {
      ...chart,
      zones: amended?.zones.map(({ zone, ...place }) => ({ ...place, id: zone, ended: null })) ?? chart.zones,
      lastNeedled,
      // What is known of a paper's day leaves this session out already.
      sessionsUnder:
        draft.paper === null ? withoutItself(chart.sessionsUnder, amended?.consent) : chart.sessionsUnder,
    },
    session: read.fields,
    device: devices.find(({ id }) => id === read.fields.device?.device) ?? null,
    country: home.practice.country,
    laws: home.laws,
    changes: home.changes,
    consentTemplateVersion: versionSignedOn(home.templates, chart.consents, read.fields.consent ?? null),
    now,
    sealedAt: amended?.sealedAt,
    dateOf: (at) => dateOfInstant(at, timeZone),
  });
  const register = registerFacts(read.fields, products, amended?.device?.cartridgeLot);
  const own = evaluate({ ...facts, ...register }, rules);
  const findings = [...askedFindings(asked, own), ...own];
  const fields = { ...read.fields, reasons: reasonsInUse(findings, read.fields.reasons) };
  const withPasses = { ...fields, reasons: [...fields.reasons, ...passReasons(passes, findings)] };
  const sections = completeness(withPasses, findings, openCarried(draft));
  return { record: { ...read, fields }, findings, sections };
};

/** The same, made anew when something of it changed; cheap enough for each change. */
export const useSessionRecord = (draft: SessionDraft, around: Around): SessionRecord => {
  const { chart, home, devices, products, courses, locale, now, amended, paper, asked, passes } = around;
  const made = useMemo(
    () =>
      recordOf(draft, {
        chart,
        home,
        devices,
        products,
        courses,
        locale,
        now,
        amended,
        paper,
        asked,
        passes,
      }),
    [draft, chart, home, devices, products, courses, locale, now, amended, paper, asked, passes],
  );
  return useSame(made);
};

/** Sessions under each consent, without the one that is being amended. */
const withoutItself = (
  counts: Chart['sessionsUnder'],
  consent: string | null | undefined,
): Chart['sessionsUnder'] =>
  consent ? { ...counts, [consent]: Math.max(0, (counts[consent] ?? 0) - 1) } : counts;
