uniform float pixel_ratio;
uniform int form;
uniform vec4 extent;               // centre and half the side; centre and radius; or both ends of a line
uniform float line;                // width of the line, CSS px; 0 fills the form
uniform vec4 tint;                 // not premultiplied

in vec2 place;
out vec4 painted;

float inside(float distance){ return clamp(.5-distance,0.,1.); }

float to_edge(){
  vec2 p=place-extent.xy;
  if(form==CIRCLE) return length(p)-extent.z;
  if(form==SQUARE){
    vec2 beyond=abs(p)-extent.z;
    return length(max(beyond,0.))+min(max(beyond.x,beyond.y),0.);
  }
  vec2 along=extent.zw-extent.xy;
  return length(p-along*clamp(dot(p,along)/dot(along,along),0.,1.));
}

void main(){
  float edge=to_edge();
  float distance=line>0.?abs(edge)-.5*line:edge;
  painted=vec4(tint.rgb,1)*tint.a*inside(distance*pixel_ratio);
}
