for (const part of document.querySelectorAll(".scripted")) part.hidden = false;
startPlayer();
startPanels();
startText();
startSearch();
startPicture();
startSettings();
startKeys();
if (player.time > 0) {
  // The browser's own memory of where the page stood would come later, and win.
  history.scrollRestoration = "manual";
  comeBack();
}
