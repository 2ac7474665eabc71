namespace MedPool.Generators;

/// <summary>The names of the steps of the pipeline. Tests ask by these names which step ran again after an edit.</summary>
internal static class TrackingNames
{
    public const string Options = nameof(Options);
    public const string Files = nameof(Files);
    public const string Sources = nameof(Sources);
    public const string Read = nameof(Read);
    public const string Policies = nameof(Policies);
    public const string Outlines = nameof(Outlines);
    public const string Keys = nameof(Keys);
    public const string Emitted = nameof(Emitted);
    public const string EmittedOutlines = nameof(EmittedOutlines);
    public const string Registry = nameof(Registry);
    public const string Problems = nameof(Problems);
    public const string Overlaps = nameof(Overlaps);

    public static readonly string[] All = [Options, Files, Sources, Read, Policies, Outlines, Keys, Emitted, EmittedOutlines, Registry, Problems, Overlaps];
}
