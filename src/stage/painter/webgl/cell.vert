uniform vec2 stage;                // CSS px
uniform float pixel_ratio;
uniform vec3 colours[3*KINDS];     // body, line, nucleus of each kind
uniform vec3 pen;                  // scale, diameter below which the line is faint, opacity there
uniform vec3 pool;                 // opacity of its light, of its rim, whether the rim takes the line's colour
uniform int lit;                   // the kind that is lit, or -1
uniform sampler2D crowd;
uniform sampler2D forms;

out vec2 place;                    // in radii, axes of the stage
out vec2 spot;                     // device px
flat out float radius;             // device px
flat out vec2 turned;              // cosine, sine
flat out int row;
flat out int profile;
flat out ivec4 ends;               // of the forms of the nucleus, around, of the wash, within
flat out float half_line;          // device px
flat out float half_edge;          // of the nucleus, device px
flat out vec3 body;
flat out vec3 line;
flat out vec3 nucleus;
flat out vec3 shares;              // of the colour, of the line, of the membrane
flat out float presence;
flat out int has_wash;

const vec2 CORNERS[6]=vec2[6](vec2(-1),vec2(1,-1),vec2(-1,1),vec2(-1,1),vec2(1,-1),vec2(1));
const float TURN=6.283185307179586;

int detail_of(float diameter){
  int detail=0;
  for(int i=0;i<FINER_FROM.length();i++) if(diameter>=FINER_FROM[i]) detail=i+1;
  return detail;
}

void main(){
  int cell=gl_VertexID/6,across=cell%ROW*CELL,down=cell/ROW;
  vec4 placed=texelFetch(crowd,ivec2(across,down),0);  // x, y, radius in CSS px; turn
  vec4 looks=texelFetch(crowd,ivec2(across+1,down),0); // phase, kind, opacity, build
  int kind=int(looks.y);
  float diameter=2.*placed.z;
  int detail=detail_of(diameter*pixel_ratio);
  row=FIRST_ROW[kind]+int(looks.w)%BUILDS[kind]*DETAILS+detail;
  vec4 header=texelFetch(forms,ivec2(0,row),0);
  ends=ivec4(texelFetch(forms,ivec2(1,row),0));
  int phase=int(floor(looks.x/TURN*float(PHASES)+.5));
  profile=int(header.y)*PHASES+((phase%PHASES)+PHASES)%PHASES;

  float weight=diameter>LARGE?LARGE_WEIGHT:1.;
  half_line=.5*LINE_WIDTH[detail_of(diameter)]*pen.x*weight*pixel_ratio;
  half_edge=half_line*NUCLEUS_EDGE[detail];
  has_wash=detail>=PLAIN&&pool.y>0.?1:0;

  body=colours[3*kind];
  line=colours[3*kind+1];
  nucleus=mix(colours[3*kind+2],line,NUCLEUS_SHADE[detail]);
  shares.xy=clamp(2.*looks.z-vec2(1,0),0.,1.);
  shares.z=shares.y*(diameter<pen.y?pen.z:1.);
  presence=lit<0||lit==kind?1.:DIMMED;

  radius=placed.z*pixel_ratio;
  turned=vec2(cos(placed.w),sin(placed.w));
  vec2 corner=CORNERS[gl_VertexID%6];
  float reach=header.x*radius+half_line*(LIGHT_PRESSURE+SHADOW_PRESSURE)+.5;
  place=corner*reach/max(radius,1e-3);
  spot=placed.xy*pixel_ratio+corner*reach;
  gl_Position=vec4((spot/(stage*pixel_ratio)*2.-1.)*vec2(1,-1),0,1);
}
