// Gives each frame of a host page the height that the explainer in it tells. The host changes nothing else.
// <script src="…/resize.js" async></script>, once a page, for any number of frames.

addEventListener("message", ({ source, data }) => {
  if (data?.source != "immune-rebuild" || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow == source) frame.style.height = `${data.height}px`;
  }
});
