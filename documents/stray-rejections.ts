/** Where the PDF reader's errors come from, as their stack names it. */
const ofReader = 'pdfjs-dist';

let isListening = false;

/**
 * Lets pass what the PDF reader does not look after itself: on some damaged documents a promise of its own fails beside
 * the one that it gives us, and Node would end the program for that. Every other promise that nobody looks after ends it still.
 */
export function passOverStrayRejections(): void {
  if (isListening) return;
  isListening = true;
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Error && reason.stack?.includes(ofReader) === true)) throw reason;
  });
}
