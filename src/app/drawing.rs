//! The part of bevy's drawing that a flat window needs. `CorePipelinePlugin` brings three dimensions along: on the way to the first
//! picture it reads a shader for each of forty formats of texture and builds two programs for depth, which nothing here uses.

use std::path::{Path, PathBuf};

use bevy::asset::io::embedded::EmbeddedAssetRegistry;
use bevy::core_pipeline::blit::BlitPlugin;
use bevy::core_pipeline::schedule::camera_driver;
use bevy::core_pipeline::upscaling::{UpscalingPlugin, upscaling};
use bevy::core_pipeline::{Core2d, Core2dSystems, FullscreenShader};
use bevy::prelude::*;
use bevy::render::RenderApp;
use bevy::render::camera::CameraRenderGraph;
use bevy::render::renderer::{PendingCommandBuffers, RenderGraph, RenderGraphSystems, RenderQueue};
use bevy::shader::Source;
use bevy_egui::render::EGUI_SHADER_HANDLE;

/// Where bevy's plugins look for the shader below.
const FULL_SCREEN: &str = "bevy_core_pipeline/fullscreen_vertex_shader/fullscreen.wgsl";

/// One triangle over the whole screen, under the name and in the words that bevy's other shaders import it by.
const TRIANGLE: &[u8] = br"#define_import_path bevy_core_pipeline::fullscreen_vertex_shader

struct FullscreenVertexOutput {
    @builtin(position)
    position: vec4<f32>,
    @location(0)
    uv: vec2<f32>,
};

@vertex
fn fullscreen_vertex_shader(@builtin(vertex_index) vertex_index: u32) -> FullscreenVertexOutput {
    let uv = vec2<f32>(f32(vertex_index >> 1u), f32(vertex_index & 1u)) * 2.0;
    let clip_position = vec4<f32>(uv * vec2<f32>(2.0, -2.0) + vec2<f32>(-1.0, 1.0), 0.0, 1.0);

    return FullscreenVertexOutput(clip_position, uv);
}
";

/// Adds the drawing of one flat camera, in place of `CorePipelinePlugin`: egui's pass clears the picture and fills it, and then it is
/// put on the window. Passes for other things in two dimensions would each go over the whole window for nothing.
pub(super) fn plugin(app: &mut App) {
    if let Some(embedded) = app.world().get_resource::<EmbeddedAssetRegistry>() {
        embedded.insert_asset(PathBuf::new(), Path::new(FULL_SCREEN), TRIANGLE);
    }
    app.register_required_components_with::<Camera2d, CameraRenderGraph>(|| CameraRenderGraph::new(Core2d))
        .add_plugins((BlitPlugin, UpscalingPlugin));
    let Some(render_app) = app.get_sub_app_mut(RenderApp) else {
        return;
    };
    render_app
        .init_resource::<FullscreenShader>()
        .add_schedule(Core2d::base_schedule())
        .add_systems(Core2d, upscaling.after(Core2dSystems::PostProcess))
        .add_systems(
            RenderGraph,
            (
                camera_driver.in_set(RenderGraphSystems::Render),
                submit.in_set(RenderGraphSystems::Submit),
            ),
        );
}

/// Where egui's shader turns to sRGB and back for each pixel, six powers in all, so that a tint is laid on as a browser would.
const TINTED: &str = "    let texture_color_gamma =";

/// What is not tinted is as it is in the texture: scenes, which are most of the window.
const UNTINTED: &str = "    if all(in.color > vec4<f32>(0.998)) {\n        return texture_color_linear;\n    }\n";

/// Has egui's shader pass untinted pixels through. The shader of another version, without that line, stays as it is.
pub(super) fn spare_untinted(app: &mut App) {
    let mut shaders = app.world_mut().resource_mut::<Assets<Shader>>();
    let Some(Source::Wgsl(text)) = shaders.get(&EGUI_SHADER_HANDLE).map(|shader| &shader.source) else {
        return;
    };
    let shorter = text.replacen(TINTED, &format!("{UNTINTED}{TINTED}"), 1);
    if shaders
        .insert(&EGUI_SHADER_HANDLE, Shader::from_wgsl(shorter, "egui.wgsl"))
        .is_err()
    {
        warn!("egui's shader stays as it is");
    }
}

/// Hands what was drawn to the graphics. The one camera covers the one window, so none is left to be cleared.
fn submit(mut pending: ResMut<PendingCommandBuffers>, queue: Res<RenderQueue>) {
    let buffers = pending.take();
    if !buffers.is_empty() {
        queue.submit(buffers);
    }
}
