// Gives each frame of a host page the height that the explainer in it tells, and changes nothing else there.
// <script src="…/resize.js" async></script>, once a page, for any number of frames.

(() => {
  const NAME = "immune-rebuild";
  const frames = () => document.querySelectorAll("iframe");

  addEventListener("message", ({ source, data }) => {
    if (data?.source != NAME || !(data.height > 0)) return;
    for (const frame of frames()) if (frame.contentWindow == source) frame.style.height = `${data.height}px`;
  });

  // A frame that was faster than this script is asked to tell its height again.
  for (const frame of frames()) frame.contentWindow?.postMessage({ target: NAME, v: 1, type: "height" }, "*");
})();
