// Starts the live page. When that fails, now or later, the storyboard stands and the reader may try again.

const page = document.documentElement;
const { glue, module, shareGlue, shareModule, shareStyle } = document.querySelector("script[data-glue]").dataset;
const reload = document.querySelector("#reload");
const ours = { source: "immune-rebuild", v: 1 };
const secretOfWordPress = /^#\?secret=(\w{1,64})$/.exec(location.hash)?.[1];

// A small picture is small from the start, and not only when the module has read the address.
page.dataset.chrome = new URLSearchParams(location.search).get("chrome") ?? "full";

function giveUp(error) {
  console.error(error);
  page.dataset.live = "no";
  reload.hidden = false;
  tell({ ...ours, type: "error", reason: "stopped" });
}

reload.querySelector("button").addEventListener("click", () => location.reload());

// A module that trapped cannot go on, whoever called it.
addEventListener("error", ({ error }) => {
  if (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) giveUp(error);
});

// "Embed and share" is a module of its own, fetched when a reader asks for it the first time. The preview in it
// offers no other one.
async function share() {
  const dialog = document.querySelector("#share");
  try {
    const look = document.createElement("link");
    look.rel = "stylesheet";
    look.href = new URL(shareStyle, document.baseURI);
    const looks = new Promise((loaded, failed) => Object.assign(look, { onload: loaded, onerror: failed }));
    document.head.append(look);
    const [{ default: start }] = await Promise.all([import(new URL(shareGlue, document.baseURI)), looks]);
    await start({ module_or_path: new URL(shareModule, document.baseURI) });
  } catch (error) {
    console.error(error);
    document.addEventListener("share", share, { once: true });
    dialog.querySelector("button").addEventListener("click", () => dialog.close());
    if (!dialog.open) dialog.showModal();
  }
}

// From a frame, a link opens a page of its own, where the host allows that: sources are longer than any frame.
addEventListener("click", (event) => {
  const link = event.target.closest("a[href]:not([download], [target])");
  if (parent === window || !link || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
  if (link.href.split("#")[0] === location.href.split("#")[0]) return;
  const opened = open();
  if (!opened) return;
  event.preventDefault();
  opened.opener = null;
  opened.location = link.href;
});

if (shareGlue && name !== "preview") {
  page.dataset.share = "yes";
  document.addEventListener("share", share, { once: true });
}

function tell(message) {
  if (parent !== window) parent.postMessage(message, "*");
}

// How high the page wants its frame. A figure fits into less, by a lower stage, and says what it would like.
function height() {
  const live = document.querySelector("[data-live=yes][data-chrome=figure] #explainer > .explainer");
  if (!live) return Math.ceil(page.getBoundingClientRect().height);
  const [stage, footer] = [".stage", ".footer"].map((part) => live.querySelector(part));
  const missing = parseFloat(getComputedStyle(stage).maxHeight) - stage.getBoundingClientRect().height;
  const shown = footer.getBoundingClientRect().bottom - live.getBoundingClientRect().top;
  return Math.ceil(shown + parseFloat(getComputedStyle(live).paddingBottom) + missing);
}

let told = 0;
function tellHeight() {
  const now = height();
  if (now === told) return;
  told = now;
  tell({ ...ours, type: "height", height: now });
  tell({ sentinel: "amp", type: "embed-size", height: now });
  if (secretOfWordPress) tell({ message: "height", value: now, secret: secretOfWordPress });
}

// A host whose script comes late asks again, by any message to us. A frame that its host has clipped to nothing gets
// no animation frames.
let isAsked = false;
addEventListener("message", ({ source, data }) => {
  if (source !== parent || isAsked || !(data?.target === "immune-rebuild" || data?.message === "ready")) return;
  isAsked = true;
  setTimeout(() => {
    isAsked = false;
    told = 0;
    if (page.dataset.live) tellHeight();
  });
});

try {
  const { default: start } = await import(new URL(glue, document.baseURI));
  await start({ module_or_path: new URL(module, document.baseURI) });
  // The next load begins with the storyboard again, in which a scrolled place of this page means another chapter.
  history.scrollRestoration = "manual";
} catch (error) {
  giveUp(error);
}

// From here on the live page or the storyboard stands.
const sizes = new ResizeObserver(tellHeight);
for (const part of [page, document.querySelector("#explainer .stage")]) if (part) sizes.observe(part);
tellHeight();
