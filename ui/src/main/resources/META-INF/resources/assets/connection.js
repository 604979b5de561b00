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
