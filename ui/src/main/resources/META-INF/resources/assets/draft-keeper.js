// Keeps what is typed inside <draft-keeper> on this device until the server says that it has it, and hands back what an
// earlier visit had to leave here. It lives as long as the tab, and no longer than the person is signed in.
(() => {
  const DRAFTS = "gisement.brouillon/";
  const PATIENCE = 4000;
  const REMEMBERED = 4000;

  // as DraftKeeper.fingerprint() on the server
  const fingerprint = (title, body) => {
    const text = title + "\0" + body;
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    return `${title.length}.${body.length}.${(hash >>> 0).toString(16)}`;
  };

  const forget = (unless) => {
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(DRAFTS) && !(unless && key.startsWith(unless)))
      .forEach((key) => sessionStorage.removeItem(key));
  };

  const away = () =>
    ["connection-lost", "reconnecting"].includes(window.Vaadin?.connectionState?.state) || navigator.onLine === false;

  class DraftKeeper extends HTMLElement {
    static observedAttributes = ["server", "held"];

    #met = false;
    #worry = 0;
    #look = () => this.#say();

    connectedCallback() {
      const mine = `${DRAFTS}${this.getAttribute("person")}/`;
      forget(mine); // what somebody else left on this device is not for whoever comes next
      this.key = mine + this.getAttribute("what");
      this.addEventListener("input", () => this.#typed());
      window.Vaadin?.connectionState?.addStateChangeListener(this.#look);
      window.addEventListener("offline", this.#look);
      window.addEventListener("online", this.#look);
      setTimeout(() => this.#meet()); // once the fields inside are there
    }

    disconnectedCallback() {
      clearTimeout(this.#worry);
      window.Vaadin?.connectionState?.removeStateChangeListener(this.#look);
      window.removeEventListener("offline", this.#look);
      window.removeEventListener("online", this.#look);
    }

    attributeChangedCallback(name) {
      if (name === "held") {
        this.#fields.forEach((field) => (field.readonly = false));
        return;
      }
      setTimeout(() => this.#settled()); // once the fields inside show what the server has set
    }

    get #server() {
      const [revision, print] = (this.getAttribute("server") ?? "::").split(":");
      return { revision, print };
    }

    get #fields() {
      return this.querySelectorAll("[data-part]");
    }

    get #words() {
      const words = { title: "", body: "" };
      this.#fields.forEach((field) => (words[field.dataset.part] = field.value ?? ""));
      return words;
    }

    get #kept() {
      return JSON.parse(sessionStorage.getItem(this.key) ?? "null");
    }

    #keep(draft) {
      try {
        sessionStorage.setItem(this.key, JSON.stringify(draft));
      } catch {
        // no room on this device: the server is still there
      }
    }

    // The first look at a page: is there anything here that the server does not have?
    #meet() {
      if (this.#met) {
        return;
      }
      this.#met = true;
      const kept = this.#kept;
      const { revision, print } = this.#server;
      if (!kept || fingerprint(kept.title, kept.body) === print) {
        this.#settled();
        return;
      }
      // words go on from the server's when they were typed over them, even if its answer never arrived
      const onward = kept.revision === revision || kept.typed.includes(print);
      if (onward) {
        this.#retype(kept);
      } else {
        this.#fields.forEach((field) => (field.readonly = true)); // until the server shows both versions
      }
      this.dispatchEvent(
        new CustomEvent("draft-back", { detail: { onward, title: kept.title, body: kept.body } }),
      );
    }

    // As if the writer had typed it: what is typed before the server has answered goes on from these words, not from fewer.
    #retype(kept) {
      this.#fields.forEach((field) => {
        const words = kept[field.dataset.part];
        if (field.value !== words) {
          field.value = words;
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
      });
    }

    #typed() {
      this.#meet(); // somebody types as soon as there is a field
      const { title, body } = this.#words;
      const { revision, print } = this.#server;
      const now = fingerprint(title, body);
      if (now === print) {
        this.#settled();
        return;
      }
      const typed = [...(this.#kept?.typed ?? []), now].slice(-REMEMBERED);
      this.#keep({ revision: this.#kept?.revision ?? revision, title, body, typed });
      if (!this.#worry) {
        this.#worry = setTimeout(this.#look, PATIENCE);
      }
      this.worriedAt ??= Date.now() + PATIENCE;
      this.#say();
    }

    // The server has taken something: everything, or what was typed a moment ago.
    #settled() {
      if (!this.#met) {
        return;
      }
      const { title, body } = this.#words;
      const { revision, print } = this.#server;
      clearTimeout(this.#worry);
      this.#worry = 0;
      this.worriedAt = undefined;
      if (fingerprint(title, body) === print) {
        sessionStorage.removeItem(this.key);
      } else {
        const kept = this.#kept;
        const at = kept ? kept.typed.indexOf(print) : -1;
        if (at >= 0) {
          this.#keep({ ...kept, revision, typed: kept.typed.slice(at + 1) });
        }
      }
      this.#say();
    }

    #say() {
      const unsaved = this.#kept !== null;
      const worried = away() || (this.worriedAt !== undefined && Date.now() >= this.worriedAt);
      this.setAttribute("state", !unsaved ? "saved" : worried ? "away" : "saving");
    }
  }

  customElements.define("draft-keeper", DraftKeeper);

  // who signs out in one tab has left the others too
  const tabs = new BroadcastChannel("gisement.sign-out");
  tabs.onmessage = () => forget();
  const leave = () => {
    forget();
    tabs.postMessage("left");
  };
  const leaves = (address) => address && new URL(address, document.baseURI).pathname.endsWith("/deconnexion");
  document.addEventListener("submit", (event) => leaves(event.target.action) && leave(), true);
  document.addEventListener("click", (event) => leaves(event.target.closest?.("a[href]")?.href) && leave(), true);
})();
