// The map of the schools: names what the pointer is near, and tells the server which school or circonscription was
// chosen. The marks are drawn by the server; `dots` says a line of each, in the order in which they are drawn.
(() => {
  if (customElements.get("school-map")) {
    return;
  }
  const NEAR = 16; // pixels of the screen, about a fingertip's half

  class SchoolMap extends HTMLElement {
    static observedAttributes = ["dots"];

    #dots = null;
    #near = -1;
    #tip = document.createElement("div");
    #ring = document.createElementNS("http://www.w3.org/2000/svg", "circle");

    constructor() {
      super();
      this.#tip.className = "tip";
      this.#tip.setAttribute("aria-hidden", "true");
      this.#ring.setAttribute("class", "ring");
      this.#ring.setAttribute("r", "20");
      this.addEventListener("pointermove", (event) => event.pointerType === "mouse" && this.#show(this.#find(event)));
      this.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && this.#show(-1));
      this.addEventListener("click", (event) => this.#click(event));
    }

    attributeChangedCallback() {
      this.#dots = null;
      this.#show(-1);
    }

    // not before they are needed: the drawing may come after the attribute
    #places() {
      if (!this.#dots) {
        const texts = (this.getAttribute("dots") || "").split("\n");
        const pens = [...this.querySelectorAll("defs [id^=carte-mark-]")].map((path) => path.getAttribute("d")).join("");
        this.#dots = [...pens.matchAll(/M(-?\d+) (-?\d+)/g)].map(([, x, y], index) => ({ x: +x, y: +y, text: texts[index] }));
      }
      return this.#dots;
    }

    #click(event) {
      const found = this.#find(event);
      const finger = event.pointerType && event.pointerType !== "mouse";
      if (found >= 0) {
        // a finger hides what it touches: the first touch names the school, the second goes there
        if (!finger || found === this.#near) {
          this.dispatchEvent(new CustomEvent("school-chosen", { detail: found }));
        } else {
          this.#show(found);
        }
        return;
      }
      const labels = [...this.querySelectorAll("text.label")];
      const label = labels.indexOf(event.target);
      if (label >= 0) {
        this.dispatchEvent(new CustomEvent("area-chosen", { detail: label }));
      }
      this.#show(-1);
    }

    #find(event) {
      const svg = this.querySelector("svg");
      const matrix = svg?.getScreenCTM();
      if (!matrix) {
        return -1;
      }
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
      let best = -1;
      let least = (NEAR / matrix.a) ** 2;
      this.#places().forEach((dot, index) => {
        const far = (dot.x - at.x) ** 2 + (dot.y - at.y) ** 2;
        if (far <= least) {
          best = index;
          least = far;
        }
      });
      return best;
    }

    #show(index) {
      this.#near = index;
      this.classList.toggle("near", index >= 0);
      const svg = this.querySelector("svg");
      if (index < 0 || !svg) {
        this.#tip.remove();
        this.#ring.remove();
        return;
      }
      const dot = this.#places()[index];
      this.#ring.setAttribute("cx", dot.x);
      this.#ring.setAttribute("cy", dot.y);
      svg.append(this.#ring);
      this.#tip.textContent = dot.text;
      const box = svg.viewBox.baseVal;
      this.#tip.style.left = `${(100 * dot.x) / box.width}%`;
      this.#tip.style.top = `${(100 * dot.y) / box.height}%`;
      this.#tip.dataset.side = dot.x > box.width / 2 ? "left" : "right";
      this.append(this.#tip);
    }
  }

  customElements.define("school-map", SchoolMap);
})();
