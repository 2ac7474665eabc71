using Spectre.Console;
using Spectre.Console.Rendering;

namespace MedPool.Cli.Output;

/// <summary>Shows, in all that a console draws, the characters that a terminal would obey; the console's own colours pass.</summary>
internal sealed class SafeRendering : IRenderHook
{
    /// <inheritdoc/>
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) => renderables.Select(drawn => new SafeDrawing(drawn));

    private sealed class SafeDrawing(IRenderable drawn) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => drawn.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            drawn.Render(options, maxWidth).Select(segment => segment.IsControlCode ? segment : Safe(segment));

        private static Segment Safe(Segment segment)
        {
            string text = SafeText.Of(segment.Text);
            return ReferenceEquals(text, segment.Text) ? segment : new Segment(text, segment.Style);
        }
    }
}
