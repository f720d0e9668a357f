uniform sampler2D forms;
uniform sampler2D outlines;
uniform vec3 paper;
uniform vec3 pool;                 // opacity of its light, of its rim, whether the rim takes the line's colour
uniform vec3 glass;                // x, y, radius in device px: cells end there

in vec2 place;
in vec2 spot;
flat in float radius;
flat in vec2 turned;
flat in int row;
flat in int profile;
flat in ivec4 ends;
flat in float half_line;
flat in float half_edge;
flat in vec3 body;
flat in vec3 line;
flat in vec3 nucleus;
flat in vec3 shares;
flat in float presence;
flat in int has_wash;

out vec4 painted;

const float TURN=6.283185307179586;

// One layer of paint over another.
vec4 over(vec4 above,vec4 below){ return above+below*(1.-above.a); }

vec4 glaze(vec3 colour,float opacity){ return vec4(colour,1)*opacity; }

// How much of a pixel lies inside, from the distance of its middle to the edge in px.
float inside(float distance){ return clamp(.5-distance,0.,1.); }

// How much of a pixel a stroke covers, from the distance of its middle to the spine: true for hairlines too.
float stroke(float distance,float half_width){
  return clamp(.5+half_width-distance,0.,1.)-clamp(.5-half_width-distance,0.,1.);
}

// What is left of a disc narrower than a pixel, which covers less of it than a stroke as wide would.
float speck(float half_width){ return min(1.,1.57*half_width); }

// The part of a form as sheet.rs packs it.
vec4 texel(int form,int part){ return texelFetch(forms,ivec2(HEADER+FORM*form+part,row),0); }

// Distance from the middle of a stroke, in radii. Straight and bent are both worked out, as both would be anyway
// where the graphics card is imitated in software.
float from_spine(vec2 p,vec4 frame,vec4 bend){
  vec2 away=p-frame.xy,end=bend.yz;
  vec2 q=vec2(abs(away.y*frame.z-away.x*frame.w),dot(away,frame.zw));
  float extent=bend.x;
  float bar=length(vec2(q.x,max(abs(q.y)-extent,0.)));
  float arc=end.y*q.x>end.x*q.y?length(q-extent*end):abs(length(q)-extent);
  return end==vec2(0)?bar:arc;
}

// Distance to the common edge of the forms of the nucleus, and half the width of the widest, both in px.
vec2 to_nucleus(vec2 p){
  float nearest=1e3,widest=0.;
  for(int i=0;i<ends.x;i++){
    vec4 bend=texel(i,1);
    nearest=min(nearest,from_spine(p,texel(i,0),bend)-bend.w);
    widest=max(widest,bend.w);
  }
  return vec2(nearest,widest)*radius;
}

// The marks around the cell, of its wash and within it: three layers, gathered in one loop.
struct Marks { vec4 around; vec4 wash; vec4 within; };

Marks gather(vec2 p){
  Marks marks=Marks(vec4(0),vec4(0),vec4(0));
  for(int i=ends.x;i<ends.w;i++){
    vec4 bend=texel(i,1),look=texel(i,2);
    int ink=int(look.x);
    vec3 colour=ink==LINE?line:ink==BODY?body:ink==NUCLEUS?nucleus:paper;
    float half_width=radius*bend.w;
    float cover=stroke(radius*from_spine(p,texel(i,0),bend),half_width)*(bend.x>0.?1.:speck(half_width));
    vec4 mark=glaze(colour,cover*look.y*(ink==LINE?shares.y:shares.x));
    if(i<ends.y) marks.around=over(mark,marks.around);
    else if(i<ends.z) marks.wash=over(mark,marks.wash);
    else marks.within=over(mark,marks.within);
  }
  return marks;
}

// Distance to the membrane in px, and the direction away from the cell.
vec3 to_membrane(vec2 p){
  float far=length(p),angle=atan(p.y,p.x)/TURN*float(ANGLES);
  int before=int(floor(angle));
  ivec2 known=(ivec2(before,before+1)+ANGLES)%ANGLES;
  vec2 edge=mix(texelFetch(outlines,ivec2(known.x,profile),0).xy,
                texelFetch(outlines,ivec2(known.y,profile),0).xy,angle-floor(angle));
  float slope=edge.y/max(far,edge.x);
  vec2 spoke=far>0.?p/far:vec2(1,0);
  vec2 away=spoke-slope*vec2(-spoke.y,spoke.x);
  float steep=length(away);
  return vec3((far-edge.x)/steep*radius,away/steep);
}

// How far out in the pool of colour a point lies, 0 at its focus, 1 at its rim.
float pool_depth(vec2 p){
  vec2 focus=vec2(POOL_FOCUS[0],POOL_FOCUS[1]);
  float wide=POOL_CIRCLES[1],grow=wide-POOL_CIRCLES[0];
  float a=dot(focus,focus)-grow*grow,b=wide*grow-dot(p,focus),c=dot(p,p)-wide*wide;
  return 1.-clamp((-b+sqrt(max(b*b-a*c,0.)))/a,0.,1.);
}

vec4 colour_pool(float cover){
  float depth=pool_depth(place);
  float light=pool.x*max(0.,1.-depth/POOL_STOPS[0]);
  float rim=depth<POOL_STOPS[1]
    ?POOL_STOPS[2]*max(0.,depth-POOL_STOPS[0])/(POOL_STOPS[1]-POOL_STOPS[0])
    :mix(POOL_STOPS[2],pool.y,(depth-POOL_STOPS[1])/(1.-POOL_STOPS[1]));
  return over(glaze(line*pool.z,rim*cover),glaze(vec3(1),light*cover));
}

void main(){
  vec2 p=vec2(dot(place,turned),dot(place,vec2(-turned.y,turned.x)));
  vec3 membrane=to_membrane(p);
  vec2 core=to_nucleus(p);
  Marks marks=gather(p);
  float cover=inside(membrane.x)*speck(radius)*shares.x;
  vec4 paint=over(glaze(body,cover),marks.around);
  if(has_wash>0) paint=over(colour_pool(cover),over(marks.wash,paint));
  paint=over(glaze(nucleus,inside(core.x)*speck(core.y)*shares.x),paint);
  paint=over(glaze(line,stroke(abs(core.x),half_edge)*shares.y),paint);
  paint=over(marks.within,paint);
  vec2 away=vec2(dot(membrane.yz,vec2(turned.x,-turned.y)),dot(membrane.yz,turned.yx));
  float pressure=LIGHT_PRESSURE+SHADOW_PRESSURE*(.5+.5*dot(away,vec2(sqrt(.5))));
  paint=over(glaze(line,stroke(abs(membrane.x),half_line*pressure)*shares.z),paint);
  painted=paint*presence*inside(distance(spot,glass.xy)-glass.z);
}
