// Runs in the page before anything else: notes when a sentence can first be seen on the screen.

declare global {
  interface Window {
    /** Milliseconds since the navigation began; missing until it happened. */
    readableAt?: number;
  }
}

/** Whether the sentence stands in an element that takes room within the window. */
function isInView(sentence: string): boolean {
  if (!document.body) return false;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || /^(script|style|template)$/i.test(element.tagName)) continue;
    if (!node.nodeValue?.includes(sentence)) continue;
    const { width, height, top, bottom } = element.getBoundingClientRect();
    if (width > 0 && height > 0 && bottom > 0 && top < innerHeight) return true;
  }
  return false;
}

/** Looks at each frame; what a frame holds is on the screen when the task after it runs. */
function watch(sentence: string): void {
  requestAnimationFrame(() => {
    if (!isInView(sentence)) return watch(sentence);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      window.readableAt = performance.now();
    };
    port2.postMessage(null);
  });
}

declare const BENCH_SENTENCE: string;
watch(BENCH_SENTENCE);

export {};
