/** The value that this share (0 to 1) of the samples does not exceed: the nearest rank, never one that was not measured. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Interaction to Next Paint: the slowest interaction, but for one in each fifty. https://web.dev/articles/inp */
export function inp(interactions: readonly number[]): number {
  const sorted = [...interactions].sort((a, b) => b - a);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length / 50))] ?? Number.NaN;
}

/** How far the same percentile lies apart between rounds that should be alike: a difference below it means nothing. */
export function unrest(rounds: readonly (readonly number[])[], share: number): number {
  const values = rounds.filter((round) => round.length > 0).map((round) => percentile(round, share));
  return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
}
