/** The score as a ring that fills with warmth. Decoration: whoever shows it says the score in words too. */
export function Ring({ score, size }: { score: number | null; size: number }) {
  const filled = Math.max(0, Math.min(100, score ?? 0));
  return (
    <svg class="ring" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <circle class="ring-track" cx="20" cy="20" r="17" />
      {filled > 0 && (
        <circle class="ring-fill" cx="20" cy="20" r="17" pathLength="100" stroke-dasharray={`${filled} 100`} />
      )}
      {score !== null && (
        <text class="ring-number" x="20" y="20" dy="0.36em" text-anchor="middle">
          {filled}
        </text>
      )}
    </svg>
  );
}
