for (const part of document.querySelectorAll(".scripted")) part.hidden = false;
startPlayer();
startPanels();
startText();
startSearch();
startPicture();
startSettings();
startKeys();
if (player.time > 0) comeBack();
