// What runs in the browser: each of these prepares a picture and gives back how to draw one frame of it.

/** Our painter, as the page has it. */
export async function ours(canvas, means, cells) {
  const { default: load, Stage } = await import("/stage/stage.js");
  await load({ module_or_path: "/stage/stage.wasm" });
  const stage = new Stage(canvas, means, cells);
  return {
    sprites: stage.compose(0),
    parts: [(seconds) => stage.compose(seconds), () => stage.paint()],
  };
}

/** As many sprites in a ParticleContainer of PixiJS, with 13 textures from one sheet, all of them moving. */
export async function pixi(canvas, sprites) {
  const { Application, Particle, ParticleContainer, Rectangle, Texture } = await import("/pixi.js");
  const { width, height } = canvas;
  const application = new Application();
  await application.init({ canvas, width, height, preference: "webgl", autoStart: false, backgroundAlpha: 0 });
  const sheet = Texture.from(discs(13, 16));
  const textures = Array.from({ length: 13 }, (_, kind) =>
    new Texture({ source: sheet.source, frame: new Rectangle(16 * kind, 0, 16, 16) }));
  const container = new ParticleContainer({ dynamicProperties: { position: true } });
  const side = Math.ceil(Math.sqrt(sprites));
  const sites = Array.from({ length: sprites }, (_, nth) =>
    [((nth % side) + 0.5) * (width / side), (Math.floor(nth / side) + 0.5) * (height / side)]);
  const particles = sites.map(([x, y], nth) => new Particle({ texture: textures[nth % 13], x, y, scaleX: 0.4, scaleY: 0.4 }));
  for (const particle of particles) container.addParticle(particle);
  application.stage.addChild(container);
  const all = container.particleChildren;
  const stir = (seconds) => {
    // 64 ways to drift: neighbours differ, and the sines are not what is timed.
    const drift = Array.from({ length: 64 }, (_, way) => [2 * Math.sin(seconds + way), 2 * Math.cos(seconds + 1.3 * way)]);
    for (let nth = 0; nth < all.length; nth++) {
      const [x, y] = drift[nth & 63];
      all[nth].x = sites[nth][0] + x;
      all[nth].y = sites[nth][1] + y;
    }
  };
  return { sprites, parts: [stir, () => application.renderer.render(application.stage)] };
}

/** A sheet of discs in a row, each in its own colour. */
function discs(count, size) {
  const sheet = new OffscreenCanvas(count * size, size);
  const context = sheet.getContext("2d");
  for (let kind = 0; kind < count; kind++) {
    context.fillStyle = `hsl(${(360 * kind) / count} 60% 60%)`;
    context.beginPath();
    context.arc((kind + 0.5) * size, size / 2, size / 2 - 1, 0, 2 * Math.PI);
    context.fill();
  }
  return sheet;
}

/** Milliseconds of script in each frame of `seconds`: for each part, and for all of them, each sorted. */
export async function time({ parts }, seconds) {
  const frames = [];
  const start = await new Promise(requestAnimationFrame);
  for (let now = start; now - start < 1000 * seconds; now = await new Promise(requestAnimationFrame)) {
    const marks = [performance.now()];
    for (const part of parts) {
      part((now - start) / 1000);
      marks.push(performance.now());
    }
    frames.push([...parts.map((_, nth) => marks[nth + 1] - marks[nth]), marks.at(-1) - marks[0]]);
  }
  // The engine compiles twice: quickly at first, well after a while.
  const warm = frames.slice(Math.floor(frames.length / 4));
  return [...parts, null].map((_, column) => warm.map((frame) => frame[column]).sort((a, b) => a - b));
}
