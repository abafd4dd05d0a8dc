/** The program's sign: four lines, as drawn on the rail, the lock screen and the first run; decoration beside a name. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 28 28"
      fill="none"
      stroke="currentColor"
      strokeWidth={2.4}
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M5 17.5c1.6-3 2.4-6 2.2-9" />
      <path d="M11.4 22.5c2.6-5.2 3.4-11 2.4-17" />
      <path d="M18.6 21.5c2-4.4 2.5-9 1.6-13.4" />
      <path d="M24.2 17c.6-2.2.7-4.4.3-6.6" />
    </svg>
  );
}
