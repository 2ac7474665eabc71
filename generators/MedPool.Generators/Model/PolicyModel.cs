using MedPool.Generators.Naming;
using MedPool.Law;

namespace MedPool.Generators.Model;

/// <summary>The values from which the file of one policy is written. They compare by content, and none is an object of the compiler.</summary>
/// <param name="Document">What the policy says.</param>
/// <param name="Source">The text of the policy, which is embedded without change.</param>
/// <param name="Path">The path of the file, which distinguishes two files with the same content.</param>
internal sealed record PolicyModel(PolicyDocument Document, string Source, string Path)
{
    /// <summary>What the registry and other policies know of this policy; a changed value does not change it.</summary>
    public PolicyKey Key => new(TypeNames.OfPolicy(Document), Document.Id, Document.Names, Document.Effective.From, Document.Effective.To, Path);
}

/// <summary>A policy in the registry.</summary>
internal sealed record PolicyKey(string TypeName, string Id, LocalizedText Names, PolicyDate From, PolicyDate? To, string Path);
