namespace MedPool.Generators.Diagnostics;

/// <summary>Where the pages of the diagnostics are.</summary>
internal static class Help
{
    public const string Category = "MedPool.Policy";

    public const string Page = "https://github.com/medpool/medpool/blob/main/docs/diagnostics/";
}
