package dev.firsttry.check.secrets;

import java.util.List;

/** Where code and packages are kept: GitHub, GitLab, npm, PyPI. */
final class ForgeRules {

    private ForgeRules() {}

    static List<SecretRule> all() {
        return List.of(
                Shapes.token(
                        "github-token",
                        "GitHub token",
                        "gh[pousr]_[A-Za-z0-9]{36,}",
                        "ghp_",
                        "gho_",
                        "ghu_",
                        "ghs_",
                        "ghr_"),
                Shapes.token(
                        "github-fine-grained-token",
                        "GitHub fine-grained token",
                        "github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}",
                        "github_pat_"),
                Shapes.token(
                        "gitlab-token",
                        "GitLab token",
                        "gl(?:pat|dt|rt|ptt|cbt|soat|ft|imt|agent|oas|ffct)-[A-Za-z0-9_.-]{20,}",
                        "glpat-",
                        "gldt-",
                        "glrt-",
                        "glptt-",
                        "glcbt-",
                        "glsoat-",
                        "glft-",
                        "glimt-",
                        "glagent-",
                        "gloas-",
                        "glffct-"),
                Shapes.token("npm-token", "npm token", "npm_[A-Za-z0-9]{36}", "npm_"),
                Shapes.token("pypi-token", "PyPI token", "pypi-AgE[A-Za-z0-9_-]{50,}", "pypi-age"));
    }
}
