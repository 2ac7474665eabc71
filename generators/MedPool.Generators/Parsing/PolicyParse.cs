using MedPool.Generators.Model;
using MedPool.Internals;
using MedPool.Law;

namespace MedPool.Generators.Parsing;

/// <summary>
/// The result of reading one policy file. Its parts are separate, so that a moved line changes problems and placement, but not the code of another policy.
/// </summary>
/// <param name="Policy">The policy, or none when there are problems.</param>
/// <param name="Outline">What is known of a policy with problems, or none.</param>
/// <param name="Problems">The problems of the file.</param>
/// <param name="Placement">Its id and period with their place, for the comparison with other files; none when they could not be read.</param>
internal sealed record PolicyParse(
    EquatableArray<PolicyModel> Policy,
    EquatableArray<PolicyOutline> Outline,
    EquatableArray<PolicyProblem> Problems,
    EquatableArray<PolicyPlacement> Placement)
{
    public static PolicyParse Of(PolicyFile file, SourceTexts sources)
    {
        PolicyReadResult result = PolicyReader.Read(file.Path, file.Text, source => sources.Find(file.Path, source));
        PolicyModel[] policy = result.Document is { } document ? [new PolicyModel(document, file.Text, file.Path)] : [];
        PolicyReadResult meant = result.Json is null ? MendedText.Read(file) : result;
        PolicyOutline[] outline = result.Document is null && PolicyOutline.Of(meant, file.Decoded, file.Path) is { } known ? [known] : [];
        PolicyPlacement[] placement = result.Placement is { } place ? [place] : [];
        return new PolicyParse(new(policy), new(outline), result.Problems, new(placement));
    }
}
