import { Window } from "./load/window";
const proto = Window.prototype as any;
const o = proto.open; proto.open = async function(){ const t=performance.now(); await o.call(this); console.log("opened", this.reader.name, Math.round(performance.now()-t), this.known.size); };
const c = proto.catchUp; proto.catchUp = async function(){ const t=performance.now(); console.log("catching", this.reader.name); await c.call(this); console.log("caught", this.reader.name, Math.round(performance.now()-t)); };
import { keep } from "./load/keep";
setInterval(()=>console.log("t", Math.round(performance.now())), 10000).unref();
process.argv.splice(1,1,"/work/main/scripts/load-room.ts");
await import("./load-room");
