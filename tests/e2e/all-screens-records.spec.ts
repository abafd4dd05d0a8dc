import { expect, test } from 'playwright/test';
import { visitAssessments } from '../support/assessment-screens.ts';
import { visitCourses } from '../support/course-screens.ts';
import * as screens from '../support/every-screen.ts';
import { visitFind, visitPalette, visitTimeline } from '../support/history-screens.ts';
import { visitFollowUps } from '../support/follow-up-screens.ts';
import { lookAtPractice } from '../support/look-at-screens.ts';
import { visitShelf } from '../support/shelf-screens.ts';
import { visitPhotos } from '../support/photo-screens.ts';
import { visitSealed, visitSession } from '../support/session-screens.ts';
import { visitSmallConsent } from '../support/small-consent-screens.ts';

// Each screen in each state that matters: axe in light, dark and for gloves, the layout in three sizes.
const past: screens.Visit = () => Promise.resolve();

test('lock, every place, and the chart with its forms', () =>
  lookAtPractice(async ({ page, visit }) => {
    await screens.visitLock(page, visit);
    await screens.visitPlaces(page, visit);
    await screens.visitChart(page, visit);
    await visitCourses(page, visit);
  }));

test('calls, adverse events, lists of the exposed, and assessments', () =>
  lookAtPractice(async ({ page, visit }) => {
    await screens.visitLock(page, past);
    await visitFollowUps(page, visit);
    await visitAssessments(page, visit);
  }));

test('sealed session, amendment, consent and documents', () =>
  lookAtPractice(async ({ page, visit, documents }) => {
    await screens.visitLock(page, past);
    await screens.openTheChart(page);
    await visitSealed(page, visit);
    await screens.openTheChart(page);
    await visitShelf(page, visit);
    await screens.visitConsent(page, visit);
    await visitSmallConsent(page, visit);
    await screens.openTheChart(page);
    expect(documents.length).toBe(3);
  }));

test('a session being recorded, the sheet to write on, and photos', () =>
  lookAtPractice(async ({ page, visit, documents }) => {
    await screens.visitLock(page, past);
    await screens.openTheChart(page);
    await visitSession(page, visit);
    expect(documents.length).toBe(1);
    await visitPhotos(page, visit);
  }));

test('the palette, the list of keys, finding anything, and the timeline', () =>
  lookAtPractice(async ({ page, visit }) => {
    await screens.visitLock(page, past);
    await visitPalette(page, visit);
    await visitFind(page, visit);
    await visitTimeline(page, visit);
  }));
