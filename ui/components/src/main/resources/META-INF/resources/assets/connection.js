// Vaadin's connection indicator speaks English until a page has been drawn, and says "Online" ever after.
(() => {
  const texts = document.currentScript.dataset;
  const speak = () => {
    const indicator = window.Vaadin?.connectionIndicator;
    if (!indicator) {
      requestAnimationFrame(speak);
      return;
    }
    indicator.onlineText = texts.online;
    indicator.offlineText = texts.offline;
    indicator.reconnectingText = texts.reconnecting;
  };
  speak();
})();

// A page that the browser kept for its back button may show what its reader has signed out of.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});

// A page outlives its server: when that is gone, it looks for one that answers and is loaded again from there, at the same
// address, the same place and the same letter. When its own answers again, nothing happens.
(() => {
  const PLACE = "gisement.place";
  const RETURNS = "gisement.returns";
  const OFTEN = 5; // so many returns in a minute help nobody
  const LONGEST_PAUSE = 15000;
  const PATIENCE = 3000;
  const PAUSE_IN_TYPING = 1200;

  const field = () => {
    const part = document.activeElement?.closest?.("[data-part]");
    const input = document.activeElement;
    return part && { part: part.dataset.part, start: input.selectionStart, end: input.selectionEnd };
  };

  const reload = () => {
    const returns = JSON.parse(sessionStorage.getItem(RETURNS) ?? "[]").filter((at) => Date.now() - at < 60000);
    const wait = returns.length < OFTEN ? 0 : LONGEST_PAUSE;
    sessionStorage.setItem(RETURNS, JSON.stringify([...returns, Date.now()]));
    setTimeout(() => location.reload(), wait);
  };

  const goOn = () => {
    const place = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
    sessionStorage.removeItem(PLACE);
    const [arrival] = performance.getEntriesByType("navigation");
    if (place?.path !== location.pathname || arrival?.type !== "reload") {
      return;
    }
    const until = Date.now() + PATIENCE;
    let typing = false; // whoever goes on already is where they want to be
    addEventListener("input", (event) => (typing ||= event.isTrusted), true);
    const look = () => {
      if (typing) {
        return;
      }
      const input = place.field && document.querySelector(`[data-part=${place.field.part}] :is(input, textarea)`);
      const there = place.field ? input?.value.length >= place.field.end : document.querySelector("h1");
      if (there) {
        input?.focus({ preventScroll: true });
        input?.setSelectionRange(place.field.start, place.field.end);
        scrollTo(0, place.top);
      } else if (Date.now() < until) {
        setTimeout(look, 50);
      }
    };
    look();
  };

  // also when it is Vaadin that loads it again, or its reader; not when somebody signs out, who leaves nothing here
  const keep = () =>
    sessionStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, top: scrollY, field: field() }));
  addEventListener("pagehide", keep);
  addEventListener("submit", () => removeEventListener("pagehide", keep), true);

  // Whether the page is still known where it is asked for: true, false, or undefined while nobody answers.
  const known = async () => {
    try {
      const answer = await fetch(`?v-r=heartbeat&v-uiId=${document.body.dataset.page}`, {
        method: "POST",
        cache: "no-store",
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE),
      });
      return answer.ok ? true : answer.status < 500 ? false : undefined;
    } catch {
      return undefined;
    }
  };

  let looking = false;
  const lookForAServer = async () => {
    if (looking || document.body.dataset.page === undefined) {
      return;
    }
    looking = true;
    let pause = 250;
    let found = await known();
    while (found === undefined) {
      const wait = pause * (0.7 + 0.6 * Math.random());
      await new Promise((go) => setTimeout(go, wait));
      pause = Math.min(pause * 1.5, LONGEST_PAUSE);
      found = await known();
    }
    looking = false;
    if (!found) {
      reload();
    }
  };

  const watch = () => {
    const state = window.Vaadin?.connectionState;
    if (!state) {
      requestAnimationFrame(watch);
      return;
    }
    state.addStateChangeListener((before, now) => {
      if (now === "reconnecting" || now === "connection-lost") {
        lookForAServer();
      }
    });
  };
  watch();
  goOn();

  // The server says that it is about to go. Whoever types is waited for; then everything typed is sent before the page is
  // loaded again.
  customElements.define(
    "page-return",
    class extends HTMLElement {
      static observedAttributes = ["done"];

      #typedAt = 0;
      #typed = () => (this.#typedAt = Date.now());
      #timer = 0;

      connectedCallback() {
        this.latest = Date.now() + Number(this.getAttribute("latest"));
        addEventListener("input", this.#typed, true);
        this.#timer = setTimeout(() => this.#leave(), Number(this.getAttribute("after")));
      }

      disconnectedCallback() {
        clearTimeout(this.#timer);
        removeEventListener("input", this.#typed, true);
      }

      attributeChangedCallback() {
        clearTimeout(this.#timer);
        reload();
      }

      #leave() {
        const typing = this.#typedAt + PAUSE_IN_TYPING - Date.now();
        if (typing > 0 && Date.now() < this.latest) {
          this.#timer = setTimeout(() => this.#leave(), typing);
          return;
        }
        this.#timer = setTimeout(lookForAServer, PATIENCE); // nobody took it
        this.dispatchEvent(new CustomEvent("page-return"));
      }
    },
  );
})();
