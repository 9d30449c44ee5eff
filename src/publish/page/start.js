for (const part of document.querySelectorAll(".scripted")) part.hidden = false;
startPlayer();
startText();
startSearch();
startPicture();
startSettings();
startKeys();
