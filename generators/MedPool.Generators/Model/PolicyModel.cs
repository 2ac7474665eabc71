using MedPool.Generators.Naming;
using MedPool.Law;

namespace MedPool.Generators.Model;

/// <summary>All that one policy's file is written from: plain values that compare by content, and nothing of the compiler.</summary>
/// <param name="Document">What the policy says.</param>
/// <param name="Source">The policy's text, embedded as it is.</param>
/// <param name="Path">The policy's file, which tells apart two files that say the same.</param>
internal sealed record PolicyModel(PolicyDocument Document, string Source, string Path)
{
    /// <summary>What the registry and other policies may know of this one: a changed value does not change it.</summary>
    public PolicyKey Key => new(TypeNames.OfPolicy(Document), Document.Id, Document.Names, Document.Effective.From, Document.Effective.To, Path);
}

/// <summary>A policy as the registry knows it.</summary>
internal sealed record PolicyKey(string TypeName, string Id, LocalizedText Names, PolicyDate From, PolicyDate? To, string Path);
