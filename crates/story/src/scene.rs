//! A scene is drawing as data: same trajectory, same chapter, same day, same scene.
