// Says which pods a cluster refuses that holds some manifests, by the libraries that its API server decides with.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	celgo "github.com/google/cel-go/cel"
	admissionregistration "k8s.io/api/admissionregistration/v1"
	core "k8s.io/api/core/v1"
	networking "k8s.io/api/networking/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/admission/plugin/cel"
	"k8s.io/apiserver/pkg/admission/plugin/webhook/predicates/rules"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"k8s.io/apiserver/pkg/cel/environment"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
	strict "sigs.k8s.io/json"
)

type asked struct {
	Manifests []json.RawMessage
	Requests  []request
}

type request struct {
	Pod         core.Pod
	Operation   admission.Operation
	Subresource string
}

type cluster struct {
	namespaces map[string]*core.Namespace
	policies   map[string]*admissionregistration.ValidatingAdmissionPolicy
	bindings   []*admissionregistration.ValidatingAdmissionPolicyBinding
	standards  policy.Evaluator
}

func main() {
	var input asked
	if err := json.NewDecoder(os.Stdin).Decode(&input); err != nil {
		fail(err)
	}
	standards, err := policy.NewEvaluator(policy.DefaultChecks())
	if err != nil {
		fail(err)
	}
	held := cluster{
		namespaces: map[string]*core.Namespace{},
		policies:   map[string]*admissionregistration.ValidatingAdmissionPolicy{},
		standards:  standards,
	}
	for _, manifest := range input.Manifests {
		if err := held.apply(manifest); err != nil {
			fail(err)
		}
	}
	answers := [][]string{}
	for _, one := range input.Requests {
		answers = append(answers, append(held.byStandard(one), held.byPolicies(one)...))
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// Takes a manifest as an API server that validates fields strictly does.
func (held *cluster) apply(manifest []byte) error {
	var kind meta.TypeMeta
	if err := json.Unmarshal(manifest, &kind); err != nil {
		return err
	}
	switch kind.APIVersion + " " + kind.Kind {
	case "v1 ConfigMap":
		return read(manifest, &core.ConfigMap{})
	case "networking.k8s.io/v1 NetworkPolicy":
		return read(manifest, &networking.NetworkPolicy{})
	case "v1 Namespace":
		namespace := &core.Namespace{}
		err := read(manifest, namespace)
		held.namespaces[namespace.Name] = namespace
		return err
	case "admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy":
		validating := &admissionregistration.ValidatingAdmissionPolicy{}
		err := read(manifest, validating)
		held.policies[validating.Name] = validating
		return err
	case "admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding":
		binding := &admissionregistration.ValidatingAdmissionPolicyBinding{}
		err := read(manifest, binding)
		held.bindings = append(held.bindings, binding)
		return err
	}
	return fmt.Errorf("no kind that is known here: %s %s", kind.APIVersion, kind.Kind)
}

func read(manifest []byte, into any) error {
	unknown, err := strict.UnmarshalStrict(manifest, into)
	if err != nil {
		return err
	}
	if len(unknown) > 0 {
		return fmt.Errorf("%T: %v", into, unknown)
	}
	return nil
}

// What the Pod Security Standard that a namespace is held to refuses.
func (held *cluster) byStandard(one request) []string {
	level, errs := api.PolicyToEvaluate(held.labelsOf(one), api.Policy{
		Enforce: api.LevelVersion{Level: api.LevelPrivileged, Version: api.LatestVersion()},
		Audit:   api.LevelVersion{Level: api.LevelPrivileged, Version: api.LatestVersion()},
		Warn:    api.LevelVersion{Level: api.LevelPrivileged, Version: api.LatestVersion()},
	})
	if len(errs) > 0 {
		fail(errs.ToAggregate())
	}
	found := policy.AggregateCheckResults(held.standards.EvaluatePod(level.Enforce, &one.Pod.ObjectMeta, &one.Pod.Spec))
	if found.Allowed {
		return []string{}
	}
	return []string{found.ForbiddenReason() + ": " + found.ForbiddenDetail()}
}

func (held *cluster) labelsOf(one request) map[string]string {
	if namespace, ok := held.namespaces[one.Pod.Namespace]; ok {
		return namespace.Labels
	}
	return nil
}

// What the validating admission policies refuse that are bound to a namespace.
func (held *cluster) byPolicies(one request) []string {
	refused := []string{}
	pods := schema.GroupVersionResource{Version: "v1", Resource: "pods"}
	kind := schema.GroupVersionKind{Version: "v1", Kind: "Pod"}
	attributes := admission.NewAttributesRecord(
		&one.Pod, nil, kind, one.Pod.Namespace, one.Pod.Name, pods, one.Subresource, one.Operation, nil, false, nil)
	for _, binding := range held.bindings {
		bound, ok := held.policies[binding.Spec.PolicyName]
		if !ok {
			fail(fmt.Errorf("no policy %s", binding.Spec.PolicyName))
		}
		namespaces, err := meta.LabelSelectorAsSelector(binding.Spec.MatchResources.NamespaceSelector)
		if err != nil {
			fail(err)
		}
		if !namespaces.Matches(labels.Set(held.labelsOf(one))) || !concerns(bound, attributes) {
			continue
		}
		refused = append(refused, evaluated(bound, kind, attributes)...)
	}
	return refused
}

func concerns(bound *admissionregistration.ValidatingAdmissionPolicy, attributes admission.Attributes) bool {
	for _, rule := range bound.Spec.MatchConstraints.ResourceRules {
		matcher := rules.Matcher{Rule: rule.RuleWithOperations, Attr: attributes}
		if matcher.Matches() {
			return true
		}
	}
	return false
}

type validation string

func (it validation) GetExpression() string { return string(it) }

func (validation) ReturnTypes() []*celgo.Type { return []*celgo.Type{celgo.BoolType} }

func evaluated(bound *admissionregistration.ValidatingAdmissionPolicy, kind schema.GroupVersionKind, attributes admission.Attributes) []string {
	expressions := []cel.ExpressionAccessor{}
	for _, one := range bound.Spec.Validations {
		expressions = append(expressions, validation(one.Expression))
	}
	compiler := cel.NewConditionCompiler(environment.MustBaseEnvSet(environment.DefaultCompatibilityVersion(), false))
	condition := compiler.CompileCondition(expressions, cel.OptionalVariableDeclarations{}, environment.NewExpressions)
	for _, err := range condition.CompilationErrors() {
		fail(err)
	}
	versioned := &admission.VersionedAttributes{
		Attributes: attributes, VersionedKind: kind, VersionedObject: attributes.GetObject()}
	asked := cel.CreateAdmissionRequest(attributes, meta.GroupVersionResource(attributes.GetResource()), meta.GroupVersionKind(kind))
	results, _, err := condition.ForInput(
		context.Background(), versioned, asked, cel.OptionalVariableBindings{}, nil, celconfig.RuntimeCELCostBudget)
	if err != nil {
		fail(err)
	}
	refused := []string{}
	for i, result := range results {
		if result.Error != nil {
			refused = append(refused, result.Error.Error())
		} else if result.EvalResult.Value() != true {
			refused = append(refused, bound.Spec.Validations[i].Message)
		}
	}
	return refused
}
