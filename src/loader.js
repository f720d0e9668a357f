// Starts the live page. When that fails, now or later, the storyboard stands and the reader may try again.

const page = document.documentElement;
const { glue, module } = document.querySelector("script[data-glue]").dataset;
const reload = document.querySelector("#reload");

function giveUp(error) {
  console.error(error);
  page.dataset.live = "no";
  reload.hidden = false;
}

reload.querySelector("button").addEventListener("click", () => location.reload());

// A module that trapped cannot go on, whoever called it.
addEventListener("error", ({ error }) => {
  if (globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError) giveUp(error);
});

try {
  const { default: start } = await import(new URL(glue, document.baseURI));
  await start({ module_or_path: new URL(module, document.baseURI) });
  // The next load begins with the storyboard again, in which a scrolled place of this page means another chapter.
  history.scrollRestoration = "manual";
} catch (error) {
  giveUp(error);
}
