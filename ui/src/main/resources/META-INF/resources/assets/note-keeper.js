// Takes a trainer's notes down on the road. What is typed stays on this device from the first letter; a note that was kept
// waits here until the server has said that it has it, over lost networks, reloads and expired visits. It is forgotten
// then, and when somebody else signs in.
(() => {
  if (customElements.get("note-keeper")) {
    return;
  }
  const STORE = "gisement.notes/";
  const AGAIN = 5000;
  const PAUSE = 300;

  const read = (key, otherwise) => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? otherwise;
    } catch {
      return otherwise;
    }
  };

  const write = (key, value) => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false; // no room on this device: what is typed still stands on the page
    }
  };

  const key = () =>
    crypto.randomUUID?.() ??
    "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
      (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16),
    );

  class NoteKeeper extends HTMLElement {
    static observedAttributes = ["kept", "visit", "visit-words"];

    #timer = 0;
    #typing = 0;
    #send = () => this.#sendAll();

    connectedCallback() {
      const mine = `${STORE}${this.getAttribute("person")}/`;
      Object.keys(localStorage)
        .filter((name) => name.startsWith(STORE) && !name.startsWith(mine))
        .forEach((name) => localStorage.removeItem(name)); // somebody else's
      this.draftKey = `${mine}${this.getAttribute("school")}/draft`;
      this.queueKey = `${mine}${this.getAttribute("school")}/waiting`;
      if (!this.area) {
        this.#draw();
      }
      const draft = read(this.draftKey, null);
      if (draft) {
        this.area.value = draft.body;
        this.visit = draft.visit;
        this.visitWords = draft.visitWords;
      }
      this.#show();
      window.addEventListener("online", this.#send);
      this.#timer = setInterval(this.#send, AGAIN);
      setTimeout(this.#send);
    }

    disconnectedCallback() {
      window.removeEventListener("online", this.#send);
      clearInterval(this.#timer);
      this.#remember();
    }

    attributeChangedCallback(name, before, now) {
      if (name === "kept" && now) {
        const [id] = now.split(" ");
        this.#queue = this.#queue.filter((note) => note.id !== id);
        this.#show();
      }
    }

    // the next note is about the visit that was just told of
    write() {
      this.visit = this.getAttribute("visit") ?? undefined;
      this.visitWords = this.getAttribute("visit-words") ?? undefined;
      this.#show();
      this.area.focus();
    }

    get #queue() {
      return read(this.queueKey, []);
    }

    set #queue(notes) {
      if (notes.length) {
        write(this.queueKey, notes);
      } else {
        localStorage.removeItem(this.queueKey);
      }
    }

    #draw() {
      const make = (tag, className, text) => {
        const element = document.createElement(tag);
        element.className = className;
        element.textContent = text ?? "";
        return element;
      };
      const label = make("label", "", this.getAttribute("label"));
      this.area = document.createElement("textarea");
      this.area.id = `note-${key()}`;
      this.area.maxLength = Number(this.getAttribute("longest"));
      this.area.rows = 4;
      label.htmlFor = this.area.id;
      const hint = make("p", "detail", this.getAttribute("hint"));
      hint.id = `${this.area.id}-hint`;
      this.area.setAttribute("aria-describedby", hint.id);
      this.about = make("p", "about");
      this.aboutWords = make("span", "");
      const forget = make("button", "plain", this.getAttribute("forget"));
      forget.type = "button";
      forget.addEventListener("click", () => {
        this.visit = this.visitWords = undefined;
        this.#remember();
        this.#show();
        this.area.focus();
      });
      this.about.append(this.aboutWords, " ", forget);
      const keep = make("button", "button", this.getAttribute("keep"));
      keep.type = "button";
      keep.addEventListener("click", () => this.#keep());
      this.list = make("ul", "waiting");
      this.list.setAttribute("role", "list");
      this.list.setAttribute("aria-live", "polite");
      this.area.addEventListener("input", () => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => this.#remember(), PAUSE);
      });
      this.area.addEventListener("blur", () => this.#remember());
      this.append(label, this.about, this.area, hint, keep, this.list);
    }

    #remember() {
      clearTimeout(this.#typing);
      if (this.area.value.trim() || this.visit) {
        write(this.draftKey, { body: this.area.value, visit: this.visit, visitWords: this.visitWords });
      } else {
        localStorage.removeItem(this.draftKey);
      }
    }

    #keep() {
      const body = this.area.value.trim();
      if (!body) {
        this.area.focus();
        return;
      }
      const note = { id: key(), visit: this.visit ?? "", body, at: Date.now() };
      if (!write(this.queueKey, [...this.#queue, note])) {
        this.#tell(note); // there is no room to keep it: it goes at once, and stays typed
        return;
      }
      this.area.value = "";
      this.visit = this.visitWords = undefined;
      this.#remember();
      this.#show();
      this.#tell(note);
    }

    #sendAll() {
      const state = window.Vaadin?.connectionState?.state;
      if (navigator.onLine !== false && (!state || state === "connected")) {
        this.#queue.forEach((note) => this.#tell(note));
      }
    }

    #tell(note) {
      this.dispatchEvent(new CustomEvent("note-kept", { detail: note }));
    }

    #show() {
      this.about.hidden = !this.visit;
      this.aboutWords.textContent = this.visit ? `${this.getAttribute("about")} ${this.visitWords ?? ""}` : "";
      this.list.replaceChildren(
        ...this.#queue.map((note) => {
          const item = document.createElement("li");
          const state = document.createElement("span");
          state.className = "detail";
          state.textContent = this.getAttribute("waiting");
          const body = document.createElement("p");
          body.textContent = note.body;
          item.append(state, body);
          return item;
        }),
      );
    }
  }

  customElements.define("note-keeper", NoteKeeper);
})();
