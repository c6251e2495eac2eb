/** The product's mark: a way from one point to another. */
export function AppMark() {
  return (
    <div className="app-mark" aria-hidden="true">
      <svg
        width="18"
        height="18"
        viewBox="0 0 18 18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      >
        <path d="M3.5 13.5V9a4 4 0 0 1 4-4H12" />
        <circle cx="3.5" cy="14" r="1.6" />
        <circle cx="13.8" cy="5" r="1.6" />
      </svg>
    </div>
  );
}
