import type { Engine } from './open-base.ts';
import type { RawKey } from './other-engines.ts';

/** What one fresh process is asked to measure. */
export type Job =
  | {
      readonly kind: 'reads';
      readonly engine: Engine;
      readonly place: string;
      readonly raw: RawKey;
      readonly count: number;
      readonly seed: number;
      readonly size: 'full' | 'quick';
    }
  | {
      readonly kind: 'save';
      readonly engine: 'ours' | 'twin' | 'plain';
      readonly place: string;
      readonly raw: RawKey;
      readonly count: number;
      readonly seed: number;
      readonly saves: number;
      readonly floorFile: string;
    }
  /** `bareFirst`: the bare copy comes before the backup, and not after it. */
  | { readonly kind: 'vault'; readonly place: string; readonly scratch: string; readonly bareFirst: boolean }
  | { readonly kind: 'unlock'; readonly engine: 'ours' | 'pbkdf2'; readonly place: string }
  /** `source` is a vault with the same practice, of which the rows are copied. */
  | {
      readonly kind: 'import';
      readonly engine: 'ours' | 'rows';
      readonly count: number;
      readonly source: string;
      readonly folder: string;
    }
  /** Each work is watched for so long, ms; what is done sooner is done again. */
  | {
      readonly kind: 'report';
      readonly place: string;
      readonly count: number;
      readonly watched: number;
      readonly works: 'usual' | 'rarer';
    }
  | { readonly kind: 'photo'; readonly folder: string; readonly rounds: number }
  | {
      readonly kind: 'stores';
      readonly engine: 'ours' | 'json' | 'nedb';
      readonly place: string;
      readonly count: number;
      readonly seed: number;
      readonly size: 'full' | 'quick';
    }
  | { readonly kind: 'charting'; readonly folder: string; readonly rounds: number; readonly seed: number }
  | {
      readonly kind: 'layers';
      readonly place: string;
      readonly raw: RawKey;
      readonly count: number;
      readonly rounds: number;
    };

/** Milliseconds of every sample, by what was measured. */
export type Samples = Readonly<Record<string, readonly number[]>>;

/** A base that ours is measured against; `inUse` are ours and its twin as the filling left them, `plainInUse` likewise. */
export type OtherBase = 'twin' | 'plain' | 'pbkdf2' | 'naive' | 'inUse' | 'plainInUse';

/** What is done to make one: the vault is filled and then vacuumed. */
export type BaseStep = 'filling' | 'vacuum' | OtherBase;

/** One step for the bases of one size, made in a fresh process too. */
export interface BaseJob {
  readonly kind: 'base';
  readonly folder: string;
  readonly count: number;
  readonly step: BaseStep;
}

/** How long a step took, ms. */
export interface Made {
  readonly ms: number;
}

/** One vault of one size, for tests that open it. */
export interface HomeJob {
  readonly kind: 'home';
  readonly home: string;
  readonly count: number;
}

/** The stores of documents of one size: a file and a folder. */
export interface StoresJob {
  readonly kind: 'make-stores';
  readonly folder: string;
  readonly count: number;
}
