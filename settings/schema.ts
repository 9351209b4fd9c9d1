import { renamed } from "virtual:human-level/renamed";
import type { RuleChoices } from "../engine/rule.ts";
import { SEVERITIES, type Severity } from "../engine/types.ts";
import { type Renamed, underPresentIds } from "../packs/renamed.ts";
import { readTeamRules, type TeamRules } from "./team-rules.ts";

/** The version of the shape below. Raise it when an older reader would misunderstand what is stored. */
export const SETTINGS_VERSION = 1;

/** Everything a person can set. */
export interface Settings {
  readonly version: number;
  /** On or off by surface id ("gmail"), or by host ("desk.example.com"). What is not listed is on: ask `isSiteOn`. */
  readonly sites: Readonly<Record<string, boolean>>;
  /** What was changed about rules, by rule id. */
  readonly choices: RuleChoices;
  /** Findings milder than this are not shown. */
  readonly minSeverity: Severity;
  /** How the agent signs, when the page does not tell. At most 80 characters. */
  readonly agentName?: string;
  /** Words and phrases that are never flagged, whatever a rule says. */
  readonly neverFlag: readonly string[];
  /** The team's overlay, for everybody who was given it. */
  readonly team?: TeamRules;
}

/** Something in a store or a file that could not be read. `message` is for people. */
export interface SettingsProblem {
  /** Where, in dots: `choices.abundance/cannot.severity`. Empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** What could be read, and what could not. */
export interface SettingsRead {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/** What a person has who never changed anything. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  sites: {},
  choices: {},
  minSeverity: "suggestion",
  neverFlag: [],
};

/** The names under which settings are stored and exported, besides `version`. */
export const SETTINGS_FIELDS = ["sites", "choices", "minSeverity", "agentName", "neverFlag", "team"] as const;
export type SettingsField = (typeof SETTINGS_FIELDS)[number];

// Read by hand: this runs in people's mail, where a schema library would weigh more than all settings.
/** The id of a surface, or the name of a host. */
const SITE_ID = /^[a-z0-9][a-z0-9.-]{0,252}$/;
const RULE_ID = /^[a-z0-9][a-z0-9-]{0,63}(\/[a-z0-9][a-z0-9-]{0,63})+$/;
const LONGEST_NAME = 80;
const LONGEST_PHRASE = 200;

/** More would slow every check down, and no list that long was written by hand. */
const NEVER_FLAG_LIMIT = 500;

/**
 * Reads settings from anything at all. Never throws: what is unreadable keeps its default and is reported. What was said of a rule that was
 * renamed since is found under its new name.
 */
export function readSettings(stored: unknown, names: Renamed = renamed): SettingsRead {
  if (!isRecord(stored)) {
    return { settings: DEFAULT_SETTINGS, problems: [{ path: "", message: "These are not settings at all." }] };
  }
  const problems: SettingsProblem[] = [];
  const report = (path: string, message: string) => problems.push({ path: path.slice(0, 120), message });
  const version = readVersion(own(stored, "version"), report);
  const name = own(stored, "agentName");
  const agentName = readText(name, LONGEST_NAME);
  if (name !== undefined && agentName === undefined) {
    report("agentName", `The name must be a text of 1 to ${LONGEST_NAME} characters.`);
  }
  const storedTeam = own(stored, "team");
  const team = readTeamRules(storedTeam);
  if (storedTeam !== undefined && team === undefined) {
    report("team", "The team's rules are not as they were stored. Import their file again.");
  }
  return {
    settings: {
      version,
      sites: readSites(own(stored, "sites"), report),
      choices: underPresentIds(readChoices(own(stored, "choices"), report), names),
      minSeverity: readSeverity(own(stored, "minSeverity"), report),
      ...(agentName === undefined ? {} : { agentName }),
      neverFlag: readNeverFlag(own(stored, "neverFlag"), report),
      ...(team === undefined ? {} : { team }),
    },
    problems,
  };
}

/** True when a newer version of the extension wrote these settings. They must not be written to. */
export function isFromTheFuture(settings: Settings): boolean {
  return settings.version > SETTINGS_VERSION;
}

/** True unless the person switched this surface off. */
export function isSiteOn(settings: Pick<Settings, "sites">, surfaceId: string): boolean {
  return !Object.hasOwn(settings.sites, surfaceId) || settings.sites[surfaceId] !== false;
}

type ReportProblem = (path: string, message: string) => void;

function readVersion(value: unknown, report: ReportProblem): number {
  if (value === undefined) return SETTINGS_VERSION;
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 1) {
    report("version", "The version is not a whole number from 1 up.");
    return SETTINGS_VERSION;
  }
  if (value > SETTINGS_VERSION) {
    report("version", "A newer version of Human Level wrote these settings. Update the extension to change them.");
  }
  return value;
}

function readSites(value: unknown, report: ReportProblem): Record<string, boolean> {
  const sites: Record<string, boolean> = {};
  for (const [id, on] of entries("sites", value, report)) {
    if (!SITE_ID.test(id)) report(`sites.${id}`, "This is not the name of a site.");
    else if (typeof on !== "boolean") report(`sites.${id}`, "A site is either true (on) or false (off).");
    else sites[id] = on;
  }
  return sites;
}

function readChoices(value: unknown, report: ReportProblem): RuleChoices {
  const choices: Record<string, { off?: boolean; severity?: Severity }> = {};
  for (const [id, choice] of entries("choices", value, report)) {
    const path = `choices.${id}`;
    if (!RULE_ID.test(id)) {
      report(path, "This is not the id of a rule.");
      continue;
    }
    if (!isRecord(choice)) {
      report(path, "A choice about a rule says off, or a severity, and this says neither.");
      continue;
    }
    const off = own(choice, "off");
    const level = own(choice, "severity");
    if (off !== undefined && typeof off !== "boolean") report(`${path}.off`, "`off` is either true or false.");
    if (level !== undefined && !isSeverity(level))
      report(`${path}.severity`, `A severity is one of ${SEVERITIES.join(", ")}.`);
    const read = {
      ...(typeof off === "boolean" ? { off } : {}),
      ...(isSeverity(level) ? { severity: level } : {}),
    };
    if (Object.keys(read).length > 0) choices[id] = read;
  }
  return choices;
}

function readSeverity(value: unknown, report: ReportProblem): Severity {
  if (value === undefined) return DEFAULT_SETTINGS.minSeverity;
  if (isSeverity(value)) return value;
  report("minSeverity", `A severity is one of ${SEVERITIES.join(", ")}.`);
  return DEFAULT_SETTINGS.minSeverity;
}

function readNeverFlag(value: unknown, report: ReportProblem): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report("neverFlag", "This must be a list of phrases.");
    return [];
  }
  if (value.length > NEVER_FLAG_LIMIT) report("neverFlag", `Only the first ${NEVER_FLAG_LIMIT} phrases are used.`);
  const phrases = new Set<string>();
  for (const [index, entry] of value.slice(0, NEVER_FLAG_LIMIT).entries()) {
    const phrase = readText(entry, LONGEST_PHRASE);
    if (phrase !== undefined) phrases.add(phrase);
    else report(`neverFlag.${index}`, `A phrase is a text of 1 to ${LONGEST_PHRASE} characters.`);
  }
  return [...phrases];
}

/** A text without the spaces around it, or undefined when nothing or too much is left. */
function readText(value: unknown, longest: number): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text.length > 0 && text.length <= longest ? text : undefined;
}

function isSeverity(value: unknown): value is Severity {
  return SEVERITIES.some((severity) => severity === value);
}

function entries(path: string, value: unknown, report: ReportProblem): [string, unknown][] {
  if (value === undefined) return [];
  if (isRecord(value)) return Object.entries(value);
  report(path, "This must be a set of names and values.");
  return [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own properties only, so that a stored `__proto__` or `constructor` can never stand in for a setting. */
function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
