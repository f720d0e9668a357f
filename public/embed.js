// The explainer as an element of a host page: <immune-rebuild chapter="gap">what stands here without scripts</immune-rebuild>
//
// It makes a frame when a reader has come near, passes its attributes on as the frame's address, and gives the frame
// the height that the page in it tells. The build fills in the names, the title and the limits.

(() => {
  const ELEMENT = "immune-rebuild";
  const NAMES = {{ names }};
  const CHAPTERS = {{ chapters }};
  const [TITLE, LIMITS] = [{{ page.title }}, {{ page.frame }}];

  // A module has no current script, and `import.meta` is no word of a classic one: there, the trace of a call names us.
  const { src = /\w+:[^\s()@]+?embed\.js/.exec(Error().stack)[0] } = document.currentScript || {};
  const at = (path) => new URL(path, src);
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

  // Where a browser cannot make a sheet by itself, this throws, and the children of the element stay.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync({{ style }});

  class ImmuneRebuild extends HTMLElement {
    static get observedAttributes() {
      return NAMES;
    }

    #box = make("p");
    #picture = make("img", { alt: TITLE, loading: "lazy" });
    #frame;
    #told = {};
    #changed = {};
    #isReady;
    #near = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#open(),
      { rootMargin: "100%" },
    );

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      const limits = make("small", { textContent: `${TITLE}. ${LIMITS} ${at(".")}` });
      root.adoptedStyleSheets = [sheet];
      root.append(make("div"));
      root.firstChild.append(this.#box);
      this.#box.append(this.#picture, limits);
    }

    connectedCallback() {
      const shape = this.clientWidth < 600 ? "-narrow" : "";
      this.#picture.src = at(`picture/${this.#chapter() || CHAPTERS[0]}${shape}.svg`);
      addEventListener("message", this.#hear);
      this.#near.observe(this);
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#near.disconnect();
      this.#frame?.remove();
      this.#frame = this.#isReady = this.#picture.hidden = false;
    }

    // Moved in one go, a frame lives on.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, value) {
      if (this.#frame || this.#told.state) {
        this.#changed[name] = value;
        this.#send();
      }
    }

    #chapter() {
      const wished = this.#told.chapter || this.getAttribute("chapter");
      return CHAPTERS.includes(wished) && wished;
    }

    #open() {
      this.#near.disconnect();
      this.#frame = make("iframe", {
        title: this.title || TITLE,
        sandbox: "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox",
        allow: "clipboard-write",
        referrerPolicy: "no-referrer",
        src: this.#address(),
      });
      this.#box.append(this.#frame);
    }

    // What the attributes ask for; once opened, a frame is opened again where the reader left it.
    #address() {
      const address = at(`${this.#chapter() || "index"}.html`);
      const query = address.searchParams;
      const size = Math.min(2, Math.max(0.75, parseFloat(getComputedStyle(this).fontSize) / 16)).toFixed(2);
      query.set("chrome", this.getAttribute("chrome") || "compact");
      if (this.#told.state) {
        address.hash = `s=${this.#told.state}`;
        return address;
      }
      if (size != 1) query.set("text", size);
      for (const name of NAMES) if (this.hasAttribute(name)) query.set(name, this.getAttribute(name));
      return address;
    }

    #hear = ({ source, data }) => {
      if (!this.#frame || source != this.#frame.contentWindow || data?.source != ELEMENT) return;
      if (data.height > 0) this.#box.style.height = `${data.height}px`;
      if (data.state) this.#told = data;
      if (data.type == "chapter") this.#changed = {};
      if (data.type == "ready") {
        this.#isReady = this.#picture.hidden = true;
        this.#send();
      }
      this.dispatchEvent(new CustomEvent(ELEMENT, { detail: data, bubbles: true }));
    };

    #send() {
      const message = { target: ELEMENT, v: 1, type: "set" };
      const changed = Object.entries(this.#changed).filter(([, value]) => value != null);
      if (!this.#isReady || !changed.length) return;
      this.#frame.contentWindow.postMessage(Object.assign(message, Object.fromEntries(changed)), "*");
    }
  }

  customElements.get(ELEMENT) || customElements.define(ELEMENT, ImmuneRebuild);
})();
