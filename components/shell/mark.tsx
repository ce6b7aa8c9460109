/** The product's mark: the ring of six equal parts. Not an emblem of IOM or of any government. */
export const Mark = () => (
  <svg viewBox="0 0 320 320" aria-hidden="true" focusable="false" fill="currentColor">
    <path d="M170.5 10.4A150 150 0 0 1 284.4 76.1L228 114.1A82 82 0 0 0 165.7 78.2Z" />
    <path d="M294.8 94.2A150 150 0 0 1 294.8 225.8L233.7 195.9A82 82 0 0 0 233.7 124.1Z" />
    <path d="M284.4 243.9A150 150 0 0 1 170.5 309.6L165.7 241.8A82 82 0 0 0 228 205.9Z" />
    <path d="M149.5 309.6A150 150 0 0 1 35.6 243.9L92 205.9A82 82 0 0 0 154.3 241.8Z" />
    <path d="M25.2 225.8A150 150 0 0 1 25.2 94.2L86.3 124.1A82 82 0 0 0 86.3 195.9Z" />
    <path d="M35.6 76.1A150 150 0 0 1 149.5 10.4L154.3 78.2A82 82 0 0 0 92 114.1Z" />
  </svg>
)
