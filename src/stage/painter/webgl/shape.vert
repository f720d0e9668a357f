uniform vec2 stage;                // CSS px
uniform float pixel_ratio;
uniform vec4 bounds;               // left, top, width, height in CSS px

out vec2 place;                    // CSS px

void main(){
  place=bounds.xy+bounds.zw*vec2(gl_VertexID&1,gl_VertexID>>1);
  gl_Position=vec4((place/stage*2.-1.)*vec2(1,-1),0,1);
}
